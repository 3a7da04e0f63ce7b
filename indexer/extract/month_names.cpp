// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/month_names.h"

#include <algorithm>
#include <array>

namespace pressmark::indexer {
namespace {

// English, German, French, Spanish, Italian, Portuguese, Dutch, Polish, Russian, Ukrainian, Czech; where a language
// bends the name in a date, bent and unbent.
constexpr std::array<std::string_view, 12> kMonths{
    "january jan januar janner janvier janv enero ene gennaio gen janeiro januari stycznia styczen января январь янв "
    "січня"
    " ledna leden",
    "february feb februar fevrier fevr febrero febbraio fevereiro fev februari lutego luty февраля февраль фев лютого "
    "unora",
    "march mar marz mars marzo marco maart mrt marca marzec марта март березня brezna",
    "april apr avril avr abril abr aprile kwietnia kwiecien апреля апрель апр квітня dubna",
    "may mai mayo maggio mag maio mei maja maj мая маи травня kvetna",
    "june jun juni juin junio giugno giu junho czerwca czerwiec июня июнь июн червня cervna",
    "july jul juli juillet juil julio luglio lug julho lipca lipiec июля июль июл липня cervence",
    "august aug aout agosto ago augustus sierpnia sierpien августа август авг серпня srpna",
    "september sept sep septembre septiembre settembre set setembro wrzesnia wrzesien сентября сентябрь сен сент "
    "вересня"
    " zari",
    "october oct oktober okt octobre octubre ottobre ott outubro out pazdziernika pazdziernik октября октябрь окт "
    "жовтня"
    " rijna",
    "november nov novembre noviembre novembro listopada listopad ноября ноябрь ноя листопада",
    "december dec dezember dez decembre diciembre dic dicembre dezembro grudnia grudzien декабря декабрь дек грудня"
    " prosince"};

constexpr std::string_view kFillers =
    "monday mon tuesday tue tues wednesday wed thursday thu thur thurs friday fri saturday sat sunday sun"
    " montag dienstag mittwoch donnerstag freitag samstag sonntag"
    " lundi mardi mercredi jeudi vendredi samedi dimanche"
    " lunes martes miercoles jueves viernes sabado domingo"
    " at of on the st nd rd th date dated published publish updated posted last modified first created time de del le "
    "den"
    " der am um uhr a las г года год roku hrs h";

/// Whether `word` is one of the words of a list parted by single spaces.
bool holds(std::string_view list, std::string_view word) {
  for (std::size_t at = list.find(word); at != std::string_view::npos; at = list.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    if ((at == 0 || list[at - 1] == ' ') && (end == list.size() || list[end] == ' ')) return true;
  }
  return false;
}

}  // namespace

std::optional<unsigned> month_number(std::string_view folded) {
  if (folded.size() < 3) return std::nullopt;
  const auto row =
      std::find_if(kMonths.begin(), kMonths.end(), [folded](std::string_view names) { return holds(names, folded); });
  if (row == kMonths.end()) return std::nullopt;
  return static_cast<unsigned>(row - kMonths.begin()) + 1;
}

bool is_date_filler(std::string_view folded) { return !folded.empty() && holds(kFillers, folded); }

}  // namespace pressmark::indexer
