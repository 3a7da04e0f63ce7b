// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/charset_names.h"

#include <algorithm>
#include <array>
#include <string>

#include "storage/base/ascii_case.h"

namespace pressmark::indexer {
namespace {

constexpr std::size_t kLongestLabel = 40;
constexpr std::string_view kNul("\0", 1);

constexpr std::array kCharsets = std::to_array<Charset>({
    {"UTF-8", " utf8 unicode11utf8 unicode20utf8 xunicode20utf8 "},
    {"WINDOWS-1252",
     " ansix341968 ascii cp1252 cp819 csisolatin1 ibm819 iso88591 isoir100 iso885911987 l1 latin1 usascii windows1252 "
     "xcp1252 "},
    {"ISO-8859-2", " csisolatin2 iso88592 isoir101 iso885921987 l2 latin2 "},
    {"ISO-8859-3", " csisolatin3 iso88593 isoir109 iso885931988 l3 latin3 "},
    {"ISO-8859-4", " csisolatin4 iso88594 isoir110 iso885941988 l4 latin4 "},
    {"ISO-8859-5", " csisolatincyrillic cyrillic iso88595 isoir144 iso885951988 "},
    {"ISO-8859-6",
     " arabic asmo708 csiso88596e csiso88596i csisolatinarabic ecma114 iso88596 iso88596e iso88596i isoir127 "
     "iso885961987 "},
    {"ISO-8859-7", " csisolatingreek ecma118 elot928 greek greek8 iso88597 isoir126 iso885971987 suneugreek "},
    {"ISO-8859-8",
     " csiso88598e csisolatinhebrew hebrew iso88598 iso88598e isoir138 iso885981988 visual csiso88598i iso88598i "
     "logical "},
    {"ISO-8859-10", " csisolatin6 iso885910 isoir157 l6 latin6 "},
    {"ISO-8859-13", " iso885913 "},
    {"ISO-8859-14", " iso885914 "},
    {"ISO-8859-15", " csisolatin9 iso885915 l9 latin9 "},
    {"ISO-8859-16", " iso885916 "},
    {"KOI8-R", " cskoi8r koi koi8 koi8r "},
    {"KOI8-U", " koi8u koi8ru "},
    {"MACINTOSH", " csmacintosh mac macintosh xmacroman "},
    {"MAC-CYRILLIC", " xmaccyrillic xmacukrainian maccyrillic "},
    {"CP874", " dos874 iso885911 tis620 windows874 "},
    {"WINDOWS-1250", " cp1250 windows1250 xcp1250 "},
    {"WINDOWS-1251", " cp1251 windows1251 xcp1251 "},
    {"WINDOWS-1253", " cp1253 windows1253 xcp1253 "},
    {"WINDOWS-1254", " cp1254 csisolatin5 iso88599 isoir148 iso885991989 l5 latin5 windows1254 xcp1254 "},
    {"WINDOWS-1255", " cp1255 windows1255 xcp1255 "},
    {"WINDOWS-1256", " cp1256 windows1256 xcp1256 "},
    {"WINDOWS-1257", " cp1257 windows1257 xcp1257 "},
    {"WINDOWS-1258", " cp1258 windows1258 xcp1258 "},
    {"GB18030", " gb18030 chinese csgb2312 csiso58gb231280 gb2312 gb231280 gbk isoir58 xgbk cp936 "},
    {"BIG5-HKSCS", " big5 big5hkscs cnbig5 csbig5 xxbig5 cp950 "},
    {"EUC-JP", " cseucpkdfmtjapanese eucjp xeucjp "},
    {"ISO-2022-JP", " csiso2022jp iso2022jp ", "\x1b"},
    {"CP932", " csshiftjis ms932 mskanji shiftjis sjis windows31j xsjis cp932 "},
    {"CP949", " cseuckr csksc56011987 euckr isoir149 korean ksc56011987 ksc56011989 ksc5601 windows949 cp949 uhc "},
    {"UTF-16BE", " unicodefffe utf16be ", kNul, 2},
    {"UTF-16LE", " csunicode iso10646ucs2 ucs2 unicode unicodefeff utf16 utf16le ", kNul, 2},
    {"UTF-32BE", " utf32be ", kNul, 4},
    {"UTF-32LE", " utf32 utf32le ", kNul, 4},
    {"CP437", " cp437 ibm437 437 "},
    {"CP737", " cp737 ibm737 "},
    {"CP775", " cp775 ibm775 "},
    {"CP850", " cp850 ibm850 850 "},
    {"CP852", " cp852 ibm852 852 "},
    {"CP855", " cp855 ibm855 855 "},
    {"CP858", " cp858 ibm858 "},
    {"CP866", " 866 cp866 csibm866 ibm866 "},
});

bool is_letter_or_digit(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

/// " latin1 " of "Latin-1": what stands between two spaces of a row.
std::string key_of(std::string_view label) {
  std::string key(" ");
  for (const char c : label) {
    const char lower = to_lower(c);
    if (is_letter_or_digit(lower)) key += lower;
  }
  return key + ' ';
}

}  // namespace

const Charset& utf8_charset() { return kCharsets[0]; }
const Charset& windows_1252() { return kCharsets[1]; }

const Charset* charset_named(std::string_view label) {
  const std::string key = key_of(label.substr(0, kLongestLabel));
  if (key.size() == 2) return nullptr;
  const auto row = std::find_if(kCharsets.begin(), kCharsets.end(), [&key](const Charset& charset) {
    return charset.labels.find(key) != std::string_view::npos;
  });
  return row == kCharsets.end() ? nullptr : &*row;
}

}  // namespace pressmark::indexer
