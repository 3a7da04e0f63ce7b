// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/date_parser.h"

#include <string>

#include <gtest/gtest.h>

namespace pressmark::indexer {
namespace {

std::string shown(const std::optional<CivilTime>& time) { return time ? format_iso8601(*time) : "none"; }

struct Row {
  std::string_view text;
  std::string_view date;
};

TEST(DateParser, ReadsTheDateOfAField) {
  for (const Row& row : {
           Row{"2018-09-12", "2018-09-12"},
           Row{"2022-09", "2022-09"},
           Row{"2022", "2022"},
           Row{"2022-09-01 23:49:46+00:00", "2022-09-01T23:49:46Z"},
           Row{"2022-09-01 11:39:18.405879+00:00", "2022-09-01T11:39:18Z"},
           Row{"2022-09-27T14:03:00+02:00", "2022-09-27T12:03:00Z"},
           Row{"2022-09-27 14:03:00 +0200", "2022-09-27T12:03:00Z"},
           Row{"1664287380", "2022-09-27T14:03:00Z"},
           Row{"1664287380.25", "2022-09-27T14:03:00Z"},
           Row{"1664287380000", "2022-09-27T14:03:00Z"},
           Row{"1664287380000000", "2022-09-27T14:03:00Z"},
           Row{"20220927", "2022-09-27"},
           Row{"26-FEB-1987 15:01:01.79", "1987-02-26T15:01:01Z"},
           Row{" 3-MAR-1987  09:15:05.40", "1987-03-03T09:15:05Z"},
           Row{"9-APR-1987 00:00:00.00    # date added by S Finch as guesswork", "1987-04-09T00:00:00Z"},
           Row{"31-MAR-1987 605:12:19.12", "1987-03-31"},
           Row{"Tue, 27 Sep 2022 14:03:00 +0200", "2022-09-27T12:03:00Z"},
           Row{"Tue, 27 Sep 2022 14:03:00 GMT", "2022-09-27T14:03:00Z"},
           Row{"Tue, 27 Sep 2022 14:03:00 EDT", "2022-09-27T18:03:00Z"},
           Row{"27 Sep 87 14:03 Z", "1987-09-27T14:03:00Z"},
           Row{"27 Sep 2022", "2022-09-27"},
           Row{"27th September 2022", "2022-09-27"},
           Row{"September 27, 2022", "2022-09-27"},
           Row{"Sept. 27, 2022, 3:04 p.m. ET", "2022-09-27T19:04:00Z"},
           Row{"September 27, 2022 12:04 am", "2022-09-27T00:04:00Z"},
           Row{"Published: Tuesday, September 27, 2022 at 12:04 PM", "2022-09-27T12:04:00Z"},
           Row{"September 2022", "2022-09"},
           Row{"2022 Sep 27", "2022-09-27"},
           Row{"12. Juni 2024", "2024-06-12"},
           Row{"1er août 2023", "2023-08-01"},
           Row{"27 de septiembre de 2022", "2022-09-27"},
           Row{"28 września 2022", "2022-09-28"},
           Row{"28 сентября 2022 г.", "2022-09-28"},
           Row{"9 мая 2022", "2022-05-09"},
           Row{"7/23/17", "2017-07-23"},
           Row{"7/4/17", "2017-07-04"},
           Row{"12/31/99", "1999-12-31"},
           Row{"27/09/2022", "2022-09-27"},
           Row{"09/27/2022 14:03", "2022-09-27T14:03:00Z"},
           Row{"03/03/2022", "2022-03-03"},
           Row{"28.09.2022", "2022-09-28"},
           Row{"2022/09/27", "2022-09-27"},
           Row{"2022.09.27 14:03:00", "2022-09-27T14:03:00Z"},
           Row{"0001-11-30", "0001-11-30"},
       }) {
    EXPECT_EQ(shown(parse_date(row.text)), row.date) << row.text;
  }
}

TEST(DateParser, ReadsMailDatesWithTheirSins) {
  for (const Row& row : {
           Row{"Tue, 27 Sep 2022 14:03:00 +0200", "2022-09-27T12:03:00Z"},
           Row{"Tue, 27 Sep 2022 14:03 +0200", "2022-09-27T12:03:00Z"},
           Row{"27 Sep 2022 14:03:00 +0200", "2022-09-27T12:03:00Z"},
           Row{"tue, 27 sep 2022 14:03:00 gmt", "2022-09-27T14:03:00Z"},
           Row{"TUE, 27 SEP 2022 14:03:00 GMT", "2022-09-27T14:03:00Z"},
           Row{"Fri, 27 Sep 2022 14:03:00 GMT", "2022-09-27T14:03:00Z"},
           Row{"Tuesday, 27-Sep-22 14:03:00 GMT", "2022-09-27T14:03:00Z"},
           Row{"Tue, 27 Sep 22 14:03:00 GMT", "2022-09-27T14:03:00Z"},
           Row{"Tue, 27 Sep 87 14:03:00 GMT", "1987-09-27T14:03:00Z"},
           Row{"Tue,27 Sep 2022 14:03:00 GMT", "2022-09-27T14:03:00Z"},
           Row{"Tue, 7 Sep 2022 4:03:00 GMT", "2022-09-07T04:03:00Z"},
           Row{"Tue, 27 September 2022 14:03:00 GMT", "2022-09-27T14:03:00Z"},
           Row{"Tue, 27 Sep 2022 14:03:00 EST", "2022-09-27T19:03:00Z"},
           Row{"Tue, 27 Sep 2022 14:03:00 EDT", "2022-09-27T18:03:00Z"},
           Row{"Tue, 27 Sep 2022 14:03:00 PDT", "2022-09-27T21:03:00Z"},
           Row{"Tue, 27 Sep 2022 14:03:00 IST", "2022-09-27T08:33:00Z"},
           Row{"Tue, 27 Sep 2022 14:03:00 CEST", "2022-09-27T12:03:00Z"},
           Row{"Tue, 27 Sep 2022 14:03:00 BST", "2022-09-27T13:03:00Z"},
           Row{"Tue, 27 Sep 2022 14:03:00 AEST", "2022-09-27T04:03:00Z"},
           Row{"Tue, 27 Sep 2022 14:03:00 NST", "2022-09-27T17:33:00Z"},
           Row{"Tue, 27 Sep 2022 14:03:00 Z", "2022-09-27T14:03:00Z"},
           Row{"Tue, 27 Sep 2022 14:03:00 M", "2022-09-27T14:03:00Z"},
           Row{"Tue, 27 Sep 2022 14:03:00 UT", "2022-09-27T14:03:00Z"},
           Row{"Tue, 27 Sep 2022 14:03:00 GMT+0200", "2022-09-27T12:03:00Z"},
           Row{"Tue, 27 Sep 2022 14:03:00 GMT+2", "2022-09-27T12:03:00Z"},
           Row{"Tue, 27 Sep 2022 14:03:00 UTC+05:30", "2022-09-27T08:33:00Z"},
           Row{"Tue, 27 Sep 2022 14:03:00 +02:00", "2022-09-27T12:03:00Z"},
           Row{"Tue, 27 Sep 2022 14:03:00 +530", "2022-09-27T08:33:00Z"},
           Row{"Tue, 27 Sep 2022 14:03:00 -0500 (EST)", "2022-09-27T19:03:00Z"},
           Row{"Tue, 27 Sep 2022 14:03:00 -0700 (Pacific Daylight Time)", "2022-09-27T21:03:00Z"},
           Row{"Tue, 27 Sep 2022 14:03:00 Etc/GMT", "2022-09-27T14:03:00Z"},
           Row{"Tue, 27 Sep 2022 24:00:00 GMT", "2022-09-28T00:00:00Z"},
           Row{"Tue, 27 Sep 2022 25:00:00 GMT", "2022-09-27"},
           Row{"Tue, 27 Sep 2022 14:61:00 GMT", "2022-09-27"},
           Row{"Tue, 27 Sep 2022 2:03 PM EST", "2022-09-27T19:03:00Z"},
           Row{"Tue Sep 27 14:03:00 2022", "2022-09-27T14:03:00Z"},
           Row{"Tue Sep  7 14:03:00 2022", "2022-09-07T14:03:00Z"},
           Row{"Tue Sep 27 14:03:00 UTC 2022", "2022-09-27T14:03:00Z"},
           Row{"Tue Sep 27 14:03:00 EDT 2022", "2022-09-27T18:03:00Z"},
           Row{"Tue Sep 27 2022 14:03:00 GMT+0200 (Central European Summer Time)", "2022-09-27T12:03:00Z"},
           Row{"27/Sep/2022:14:03:00 +0200", "2022-09-27T12:03:00Z"},
           Row{"Thu, 29 Feb 2024 14:03:00 GMT", "2024-02-29T14:03:00Z"},
       }) {
    EXPECT_EQ(shown(parse_date(row.text)), row.date) << row.text;
  }
}

TEST(DateParser, ReadsIsoDatesInEveryShape) {
  for (const Row& row : {
           Row{"2022-09-27T14:03:00Z", "2022-09-27T14:03:00Z"},
           Row{"2022-09-27T14:03Z", "2022-09-27T14:03:00Z"},
           Row{"2022-09-27t14:03:00z", "2022-09-27T14:03:00Z"},
           Row{"2022-09-27T14:03:00 Z", "2022-09-27T14:03:00Z"},
           Row{"2022-09-27 14:03:00Z", "2022-09-27T14:03:00Z"},
           Row{"2022-09-27 14:03:00 UTC", "2022-09-27T14:03:00Z"},
           Row{"2022-09-27T14:03:00.123Z", "2022-09-27T14:03:00Z"},
           Row{"2022-09-27T14:03:00,123Z", "2022-09-27T14:03:00Z"},
           Row{"2022-09-27T14:03:00.123456789+02:00", "2022-09-27T12:03:00Z"},
           Row{"2022-09-27T14:03:00+0200", "2022-09-27T12:03:00Z"},
           Row{"2022-09-27T14:03:00+02", "2022-09-27T12:03:00Z"},
           Row{"2022-09-27T14:03:00-05:00", "2022-09-27T19:03:00Z"},
           Row{"2022-09-27T14:03:00 +02:00", "2022-09-27T12:03:00Z"},
           Row{"2022-09-27T14:03:00+05:45", "2022-09-27T08:18:00Z"},
           Row{"20220927T140300Z", "2022-09-27T14:03:00Z"},
           Row{"20220927T1403Z", "2022-09-27T14:03:00Z"},
           Row{"20220927T140300+0200", "2022-09-27T12:03:00Z"},
           Row{"2022-09-27T24:00:00Z", "2022-09-28T00:00:00Z"},
           Row{"2022-12-31T24:00Z", "2023-01-01T00:00:00Z"},
           Row{"2022-09-27T24:01:00Z", "2022-09-27"},
           Row{"2022-09-27T23:59:60Z", "2022-09-28T00:00:00Z"},
           Row{"2022-09-27T00:30:00+02:00", "2022-09-26T22:30:00Z"},
           Row{"2022-270", "2022-09-27"},
           Row{"2022270", "2022-09-27"},
           Row{"2022-270T14:03:00Z", "2022-09-27T14:03:00Z"},
           Row{"2024-366", "2024-12-31"},
           Row{"2022-366", "none"},
           Row{"2022-000", "none"},
           Row{"2022-W39-2", "2022-09-27"},
           Row{"2022W392", "2022-09-27"},
           Row{"2022-W39-2T14:03:00Z", "2022-09-27T14:03:00Z"},
           Row{"2020-W53-7", "2021-01-03"},
           Row{"2021-W01-1", "2021-01-04"},
           Row{"2022-W00-1", "none"},
           Row{"2022-W39-8", "none"},
           Row{"2022-9-27", "2022-09-27"},
           Row{"2022-9-7 4:03", "2022-09-07T04:03:00Z"},
           Row{"2022/09/27 14:03:00", "2022-09-27T14:03:00Z"},
           Row{"2022.09.27", "2022-09-27"},
           Row{"2022-Sep-27", "2022-09-27"},
           Row{"2022-09-27T14:03:00 Europe/Berlin", "2022-09-27T14:03:00Z"},
       }) {
    EXPECT_EQ(shown(parse_date(row.text)), row.date) << row.text;
  }
}

TEST(DateParser, ReadsSecondsSince1970) {
  for (const Row& row : {
           Row{"1664287380", "2022-09-27T14:03:00Z"},
           Row{"1664287380.999", "2022-09-27T14:03:00Z"},
           Row{"1664287380000", "2022-09-27T14:03:00Z"},
           Row{"1664287380000000", "2022-09-27T14:03:00Z"},
           Row{"1664287380000000000", "2022-09-27T14:03:00Z"},
           Row{"/Date(1664287380000)/", "2022-09-27T14:03:00Z"},
           Row{"/Date(1664287380000+0200)/", "2022-09-27T14:03:00Z"},
           Row{"100000000", "1973-03-03T09:46:40Z"},
       }) {
    EXPECT_EQ(shown(parse_date(row.text)), row.date) << row.text;
  }
}

TEST(DateParser, ReadsWhatNewsroomsWrite) {
  for (const Row& row : {
           Row{"27 Sep 2022", "2022-09-27"},
           Row{"27 Sept. 2022", "2022-09-27"},
           Row{"September 27, 2022", "2022-09-27"},
           Row{"Sept. 27, 2022", "2022-09-27"},
           Row{"Sep 27 2022", "2022-09-27"},
           Row{"sep-27-2022", "2022-09-27"},
           Row{"27th September 2022", "2022-09-27"},
           Row{"September 27th, 2022", "2022-09-27"},
           Row{"the 1st of September 2022", "2022-09-01"},
           Row{"2nd Sep 2022", "2022-09-02"},
           Row{"Sept 3rd 2022", "2022-09-03"},
           Row{"Tuesday 27 September 2022", "2022-09-27"},
           Row{"Tuesday, September 27, 2022", "2022-09-27"},
           Row{"Tues., Sept. 27, 2022", "2022-09-27"},
           Row{"27 Sep '22", "2022-09-27"},
           Row{"September 27, 2022 3:04 pm ET", "2022-09-27T19:04:00Z"},
           Row{"January 27, 2022 3:04 pm ET", "2022-01-27T20:04:00Z"},
           Row{"September 27, 2022, 3:04 p.m. EDT", "2022-09-27T19:04:00Z"},
           Row{"September 27, 2022 at 3:04 PM PT", "2022-09-27T22:04:00Z"},
           Row{"Nov. 6, 2022 1:30 am ET", "2022-11-06T06:30:00Z"},
           Row{"Nov. 6, 2022 0:30 am ET", "2022-11-06T04:30:00Z"},
           Row{"March 13, 2022 3:30 am ET", "2022-03-13T07:30:00Z"},
           Row{"Oct. 28, 2000 3:00 pm ET", "2000-10-28T19:00:00Z"},
           Row{"June 1, 1985 3:00 pm ET", "1985-06-01T19:00:00Z"},
           Row{"3:04 p.m. Eastern, Sept. 27, 2022", "2022-09-27T19:04:00Z"},
           Row{"Sept. 27, 2022 3pm", "2022-09-27T15:00:00Z"},
           Row{"Sept. 27, 2022 12 am", "2022-09-27T00:00:00Z"},
           Row{"Sept. 27, 2022 12 p.m.", "2022-09-27T12:00:00Z"},
           Row{"12:30 am, 27 September 2022", "2022-09-27T00:30:00Z"},
           Row{"Published 27 September 2022 at 14:03 BST", "2022-09-27T13:03:00Z"},
           Row{"Updated: 27 September 2022 14:03 GMT", "2022-09-27T14:03:00Z"},
           Row{"Updated 1411 GMT (2211 HKT) September 27, 2022", "2022-09-27T14:11:00Z"},
           Row{"Published: Tue, 27 Sep 2022 14:03 IST", "2022-09-27T08:33:00Z"},
           Row{"First published on Tue 27 Sep 2022 14.03 BST", "2022-09-27T13:03:00Z"},
           Row{"Last modified on 27 Sep 2022 | 14:03", "2022-09-27T14:03:00Z"},
           Row{"Updated: 27/09/2022 14:03", "2022-09-27T14:03:00Z"},
           Row{"Tuesday 27.09.2022, 14:03 Uhr", "2022-09-27T14:03:00Z"},
           Row{"27.9.2022", "2022-09-27"},
           Row{"3.4.2022", "2022-04-03"},
           Row{"September 2022", "2022-09"},
           Row{"Sep. 2022", "2022-09"},
       }) {
    EXPECT_EQ(shown(parse_date(row.text)), row.date) << row.text;
  }
}

TEST(DateParser, ReadsMonthsOfManyLanguages) {
  for (const Row& row : {
           Row{"27. September 2022, 14:03 Uhr", "2022-09-27T14:03:00Z"},
           Row{"Dienstag, 27. Oktober 2022 um 14 Uhr 30", "2022-10-27T14:30:00Z"},
           Row{"27. Jänner 2022", "2022-01-27"},
           Row{"3. März 2022", "2022-03-03"},
           Row{"le 27 septembre 2022 à 14h03", "2022-09-27T14:03:00Z"},
           Row{"mardi 27 décembre 2022 à 14 h", "2022-12-27T14:00:00Z"},
           Row{"mar. 27 sept. 2022", "2022-09-27"},
           Row{"27 août 2022 14:03 CEST", "2022-08-27T12:03:00Z"},
           Row{"27 févr. 2022", "2022-02-27"},
           Row{"martes, 27 de septiembre de 2022", "2022-09-27"},
           Row{"27 de enero del 2022 a las 14:03", "2022-01-27T14:03:00Z"},
           Row{"27 dic 2022", "2022-12-27"},
           Row{"martedì 27 settembre 2022 ore 14:03", "2022-09-27T14:03:00Z"},
           Row{"27 giugno 2022", "2022-06-27"},
           Row{"27 de março de 2022 às 14h03", "2022-03-27T14:03:00Z"},
           Row{"27 out 2022", "2022-10-27"},
           Row{"dinsdag 27 september 2022 om 14:03", "2022-09-27T14:03:00Z"},
           Row{"27 mei 2022", "2022-05-27"},
           Row{"27 mrt. 2022", "2022-03-27"},
           Row{"27 września 2022 14:03", "2022-09-27T14:03:00Z"},
           Row{"27 października 2022 r.", "2022-10-27"},
           Row{"27 listopada 2022", "2022-11-27"},
           Row{"27 сентября 2022 г. в 14:03 МСК", "2022-09-27T14:03:00Z"},
           Row{"27 вересня 2022", "2022-09-27"},
           Row{"27 септември 2022", "2022-09-27"},
           Row{"27. září 2022", "2022-09-27"},
           Row{"27. listopadu 2022", "2022-11-27"},
           Row{"27 augusti 2022", "2022-08-27"},
           Row{"27. marts 2022 kl. 14.03", "2022-03-27T14:03:00Z"},
           Row{"27. desember 2022 kl. 14:03", "2022-12-27T14:03:00Z"},
           Row{"27. syyskuuta 2022 klo 14.03", "2022-09-27T14:03:00Z"},
           Row{"27 tammikuu 2022", "2022-01-27"},
           Row{"27 Eylül 2022 Salı 14:03", "2022-09-27T14:03:00Z"},
           Row{"27 Ağustos 2022", "2022-08-27"},
           Row{"2022. szeptember 27. 14:03", "2022-09-27T14:03:00Z"},
           Row{"2004-július-13T9:15-05:00", "2004-07-13T14:15:00Z"},
           Row{"Κυρ, 11 Ιούλ 2004 12:00:00 EST", "2004-07-11T17:00:00Z"},
           Row{"27 Σεπτεμβρίου 2022", "2022-09-27"},
           Row{"27 septembrie 2022", "2022-09-27"},
           Row{"27 setembre 2022", "2022-09-27"},
           Row{"27 Agustus 2022", "2022-08-27"},
           Row{"27 سبتمبر 2022", "2022-09-27"},
           Row{"27 בספטמבר 2022", "2022-09-27"},
           Row{"2022年9月27日", "2022-09-27"},
           Row{"2022年9月27日 14時03分", "2022-09-27T14:03:00Z"},
           Row{"2022年09月27日星期二 下午3:04", "2022-09-27T15:04:00Z"},
           Row{"2022年9月27日(火) 14:03", "2022-09-27T14:03:00Z"},
           Row{"2004년 05월 28일 01:31:15", "2004-05-28T01:31:15Z"},
           Row{"2022년 9월 27일 오후 2시 3분", "2022-09-27T14:03:00Z"},
           Row{"2004-05-25 오후 11:23:17", "2004-05-25T23:23:17Z"},
       }) {
    EXPECT_EQ(shown(parse_date(row.text)), row.date) << row.text;
  }
}

struct OrderRow {
  std::string_view text;
  DateOrder order;
  std::string_view date;
  bool guessed;
};

TEST(DateParser, OrdersBareNumbersByWhatIsPossibleThenByWhatIsStated) {
  for (const OrderRow& row : {
           OrderRow{"27/09/2022", DateOrder::mdy, "2022-09-27", false},
           OrderRow{"09/27/2022", DateOrder::dmy, "2022-09-27", false},
           OrderRow{"03/04/2022", DateOrder::unknown, "none", true},
           OrderRow{"03/04/2022", DateOrder::mdy, "2022-03-04", false},
           OrderRow{"03/04/2022", DateOrder::dmy, "2022-04-03", false},
           OrderRow{"03/04/2022", DateOrder::ymd, "none", true},
           OrderRow{"03-04-2022", DateOrder::dmy, "2022-04-03", false},
           OrderRow{"04/04/2022", DateOrder::unknown, "2022-04-04", false},
           OrderRow{"3.4.2022", DateOrder::unknown, "2022-04-03", false},
           OrderRow{"3.4.2022", DateOrder::mdy, "2022-04-03", false},
           OrderRow{"7/4/17", DateOrder::unknown, "2017-07-04", true},
           OrderRow{"7/4/17", DateOrder::mdy, "2017-07-04", true},
           OrderRow{"7/4/17", DateOrder::dmy, "2017-04-07", true},
           OrderRow{"17/07/04", DateOrder::ymd, "2017-07-04", true},
           OrderRow{"17-07-04", DateOrder::ymd, "2017-07-04", true},
           OrderRow{"03-04-17", DateOrder::unknown, "none", true},
           OrderRow{"2022/04/03", DateOrder::dmy, "2022-04-03", false},
           OrderRow{"27 Sep 22", DateOrder::unknown, "2022-09-27", true},
           OrderRow{"27 Sep 2022", DateOrder::unknown, "2022-09-27", false},
           OrderRow{"7/4/17 14:03 EST", DateOrder::dmy, "2017-04-07T19:03:00Z", true},
       }) {
    const DateReading reading = read_date(row.text, row.order);
    EXPECT_EQ(format_iso8601(reading.time), row.date == "none" ? "" : row.date) << row.text;
    EXPECT_EQ(reading.guessed, row.guessed) << row.text;
  }
}

TEST(DateParser, StaysWithinFourDigitYears) {
  EXPECT_EQ(shown(parse_date("9999-W53-7")), "none");
  for (const std::string_view text : {"1 Jan 0001 00:00 +0200", "31 Dec 9999 23:00 EST"}) {
    const auto date = parse_date(text);
    ASSERT_TRUE(date) << text;
    EXPECT_EQ(parse_date(format_iso8601(*date)), date) << text;
  }
}

TEST(DateParser, ReadsNothingWhereThereIsNoDate) {
  for (const std::string_view text : {"",
                                      " ",
                                      "some Thursday, after supper",
                                      "03/04/2022",
                                      "32 Sep 2022",
                                      "30 February 2022",
                                      "31/13/2022",
                                      "12345",
                                      "99999999999999999999999999",
                                      "Sep",
                                      "27 Sep",
                                      "14:03",
                                      "2022-13-45",
                                      "0/0/00",
                                      "/",
                                      "T",
                                      "-1664287380",
                                      "29 Feb 2023",
                                      "::::",
                                      "1:2:3:4:5:6:7:8"}) {
    EXPECT_EQ(shown(parse_date(text)), "none") << text;
  }
}

TEST(DateParser, KnowsALineThatIsADateAndNothingElse) {
  for (const Row& row : {
           Row{"27 September 2022", "2022-09-27"},
           Row{"Updated: Tuesday 27 September 2022, 14:03 BST", "2022-09-27T13:03:00Z"},
           Row{"2022-09-27", "2022-09-27"},
           Row{"28.09.2022", "2022-09-28"},
           Row{"12. Juni 2024", "2024-06-12"},
           Row{"On 27 September 2022 the president spoke", "none"},
           Row{"27 people died in September 2022", "none"},
           Row{"September 2022", "none"},
           Row{"2022", "none"},
           Row{"1984", "none"},
           Row{"May 1968 in Paris, 50 years on", "none"},
       }) {
    EXPECT_EQ(shown(parse_whole_date(row.text)), row.date) << row.text;
  }
}

TEST(DateParser, BearsHostileInput) {
  for (const std::string_view piece :
       {"1", "9:", "+", "Sep ", "/", "-9", "1:00-44444444444444444444 ", ".", "\xD0", "99/99/99 "}) {
    std::string text;
    while (text.size() < 100'000) text += piece;
    EXPECT_NO_THROW(static_cast<void>(parse_date(text))) << piece;
    EXPECT_EQ(shown(parse_whole_date(text)), "none") << piece;
  }
}

}  // namespace
}  // namespace pressmark::indexer
