// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/date_zone.h"

#include <algorithm>
#include <array>

namespace pressmark::indexer {
namespace {

using namespace std::chrono;

struct Zone {
  std::string_view name;
  int minutes;  // east of Greenwich
  bool american_summer = false;
};

constexpr int hm(int hour, int minute = 0) { return hour * 60 + minute; }

// Of names that stand for several zones (IST, CST, BST) the one that newsrooms write most.
constexpr std::array kZones = std::to_array<Zone>({
    {"z", 0},
    {"utc", 0},
    {"gmt", 0},
    {"ut", 0},
    {"et", hm(-5), true},
    {"ct", hm(-6), true},
    {"mt", hm(-7), true},
    {"pt", hm(-8), true},
    {"eastern", hm(-5), true},
    {"central", hm(-6), true},
    {"mountain", hm(-7), true},
    {"pacific", hm(-8), true},
    {"est", hm(-5)},
    {"edt", hm(-4)},
    {"cst", hm(-6)},
    {"cdt", hm(-5)},
    {"mst", hm(-7)},
    {"mdt", hm(-6)},
    {"pst", hm(-8)},
    {"pdt", hm(-7)},
    {"akst", hm(-9)},
    {"akdt", hm(-8)},
    {"hst", hm(-10)},
    {"ast", hm(-4)},
    {"adt", hm(-3)},
    {"nst", -hm(3, 30)},
    {"ndt", -hm(2, 30)},
    {"brt", hm(-3)},
    {"art", hm(-3)},
    {"clt", hm(-4)},
    {"bst", hm(1)},
    {"wet", 0},
    {"west", hm(1)},
    {"cet", hm(1)},
    {"mez", hm(1)},
    {"cest", hm(2)},
    {"mesz", hm(2)},
    {"eet", hm(2)},
    {"eest", hm(3)},
    {"msk", hm(3)},
    {"msd", hm(4)},
    {"trt", hm(3)},
    {"wat", hm(1)},
    {"cat", hm(2)},
    {"sast", hm(2)},
    {"eat", hm(3)},
    {"gst", hm(4)},
    {"pkt", hm(5)},
    {"ist", hm(5, 30)},
    {"npt", hm(5, 45)},
    {"wib", hm(7)},
    {"hkt", hm(8)},
    {"sgt", hm(8)},
    {"awst", hm(8)},
    {"kst", hm(9)},
    {"jst", hm(9)},
    {"acst", hm(9, 30)},
    {"acdt", hm(10, 30)},
    {"aest", hm(10)},
    {"aedt", hm(11)},
    {"nzst", hm(12)},
    {"nzdt", hm(13)},
});

/// Summer time of the United States by the Uniform Time Act and its changes of 1986 and 2005: it begins and ends at two
/// o'clock; at the end that is summer's two, so the doubled hour counts as winter.
bool is_american_summer(local_seconds local) {
  const year y = year_month_day(floor<days>(local)).year();
  if (y < year(1967)) return false;
  const local_days begin = y >= year(2007)   ? local_days(y / March / Sunday[2])
                           : y >= year(1987) ? local_days(y / April / Sunday[1])
                                             : local_days(y / April / Sunday[last]);
  const local_days end =
      y >= year(2007) ? local_days(y / November / Sunday[1]) : local_days(y / October / Sunday[last]);
  return local >= begin + hours(2) && local < end + hours(1);
}

bool is_military(std::string_view name) { return name.size() == 1 && name[0] >= 'a' && name[0] <= 'y' && name != "j"; }

}  // namespace

std::optional<seconds> zone_offset(std::string_view folded, local_seconds local) {
  if (is_military(folded)) return seconds(0);
  const auto row =
      std::find_if(kZones.begin(), kZones.end(), [folded](const Zone& zone) { return zone.name == folded; });
  if (row == kZones.end()) return std::nullopt;
  const bool summer = row->american_summer && is_american_summer(local);
  return minutes(row->minutes) + (summer ? hours(1) : hours(0));
}

}  // namespace pressmark::indexer
