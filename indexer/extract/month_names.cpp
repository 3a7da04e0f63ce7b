// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/month_names.h"

#include <algorithm>
#include <array>

namespace pressmark::indexer {
namespace {

// English, German, French, Spanish, Italian, Portuguese, Dutch, Polish, Russian, Ukrainian, Czech, Swedish, Danish,
// Norwegian, Finnish, Turkish, Hungarian, Greek, Romanian, Bulgarian, Catalan, Indonesian, Arabic, Hebrew; where a
// language bends the name in a date, bent and unbent. A name stands where it was first needed. Croatian is left out:
// its October is the Polish November.
constexpr std::array<std::string_view, 12> kMonths{
    "january jan januar janner janvier janv enero ene gennaio gen janeiro januari stycznia styczen sty января январь "
    "янв січня січ ledna leden tammikuuta tammikuu tammi ocak oca ιανουαριου ιανουαριος ιαν ianuarie ian януари gener "
    "يناير ינואר בינואר",
    "february feb februar fevrier fevr fev febrero febbraio fevereiro februari lutego luty lut февраля февраль фев "
    "февр лютого лют unora unor helmikuuta helmikuu helmi subat sub φεβρουαριου φεβρουαριος φεβ februarie февруари "
    "febrer فبراير פברואר בפברואר",
    "march mar marz mars marzo marco maart mrt marca marzec марта март мар березня бер brezna brezen marts maaliskuuta "
    "maaliskuu maalis mart marcius marc μαρτιου μαρτιος μαρ martie maret مارس מרץ מרס במרץ",
    "april apr avril avr abril abr aprile kwietnia kwiecien kwi апреля апрель апр април квітня квіт dubna duben "
    "huhtikuuta huhtikuu huhti nisan nis aprilis απριλιου απριλιος απρ aprilie أبريل ابريل إبريل אפריל באפריל",
    "may mai mayo maggio mag maio mei maja maj мая май маи травня трав kvetna kveten toukokuuta toukokuu touko mayis "
    "majus μαιου μαιος μαι μαϊ maig مايو מאי במאי",
    "june jun juni juin junio giugno giu junho czerwca czerwiec cze июня июнь июн юни червня черв cervna cerven "
    "kesakuuta kesakuu kesa haziran haz junius ιουνιου ιουνιος ιουν iunie iun juny يونيو יוני ביוני",
    "july jul juli juillet juil julio luglio lug julho lipca lipiec lip июля июль июл юли липня лип cervence cervenec "
    "heinakuuta heinakuu heina temmuz tem julius ιουλιου ιουλιος ιουλ iulie iul juliol يوليو יולי ביולי",
    "august aug aout agosto ago augustus sierpnia sierpien sie августа август авг серпня серп srpna srpen augusti "
    "elokuuta elokuu elo agustos agu augusztus αυγουστου αυγουστος αυγ agost agustus أغسطس אוגוסט באוגוסט",
    "september sept sep septembre septiembre settembre set setembro wrzesnia wrzesien wrz сентября сентябрь сен сент "
    "септември вересня вер zari syyskuuta syyskuu syys eylul eyl szeptember szept σεπτεμβριου σεπτεμβριος σεπ σεπτ "
    "septembrie setembre سبتمبر ספטמבר בספטמבר",
    "october oct oktober okt octobre octubre ottobre ott outubro out pazdziernika pazdziernik paz октября октябрь окт "
    "октомври жовтня жовт rijna rijen lokakuuta lokakuu loka ekim eki οκτωβριου οκτωβριος οκτ octombrie أكتوبر אוקטובר "
    "באוקטובר",
    "november nov novembre noviembre novembro listopada listopad lis ноября ноябрь ноя нояб ноември листопада лист "
    "listopadu marraskuuta marraskuu marras kasim kas νοεμβριου νοεμβριος νοε νοεμ noiembrie noi نوفمبر נובמבר בנובמבר",
    "december dec dezember dez decembre diciembre dic dicembre dezembro grudnia grudzien gru декабря декабрь дек "
    "декември грудня груд prosince prosinec joulukuuta joulukuu joulu aralik ara δεκεμβριου δεκεμβριος δεκ decembrie "
    "desember des desembre ديسمبر דצמבר בדצמבר"};

constexpr std::string_view kFillers =
    "monday mon tuesday tue tues wednesday wed thursday thu thur thurs friday fri saturday sat sunday sun"
    " montag dienstag mittwoch donnerstag freitag samstag sonntag mo di mi do fr sa so"
    " lundi mardi mercredi jeudi vendredi samedi dimanche lun mer jeu ven sam dim"
    " lunes martes miercoles jueves viernes sabado domingo mie jue vie sab dom"
    " lunedi martedi mercoledi giovedi venerdi sabato domenica gio"
    " segunda terca quarta quinta sexta feira"
    " maandag dinsdag woensdag donderdag vrijdag zaterdag zondag"
    " poniedzialek wtorek sroda czwartek piatek sobota niedziela"
    " понедельник вторник среда четверг пятница суббота воскресенье"
    " mandag tirsdag onsdag torsdag fredag lordag sondag tisdag"
    " at of on the st nd rd th date dated published publish updated update posted last modified first created time "
    "standard daylight"
    " de del le les den der am um uhr a as las la il lo el alle ore dia г в года год roku hrs h kl klo"
    " veroffentlicht aktualisiert stand publie mis jour par publicado actualizado pubblicato aggiornato";

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

bool is_weekday_and_month(std::string_view folded) { return folded == "mar"; }

bool is_date_filler(std::string_view folded) { return !folded.empty() && holds(kFillers, folded); }

}  // namespace pressmark::indexer
