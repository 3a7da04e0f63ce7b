// SPDX-License-Identifier: GPL-3.0-or-later
// usage: bare_search DATABASE WORD...: the least a Xapian program can do for a query: open, search, print ten numbers.
// In the bench (row one-bare) it shows what `pressmark` adds to that.
#include <cstdio>
#include <string>
#include <vector>

#include <xapian.h>

int main(int argc, char** argv) {
  const Xapian::Database database(argv[1]);
  const Xapian::Stem stem("en");
  std::vector<std::string> terms;
  for (int i = 2; i < argc; ++i) terms.push_back(stem(argv[i]));
  Xapian::Enquire enquire(database);
  enquire.set_query(Xapian::Query(Xapian::Query::OP_AND, terms.begin(), terms.end()));
  const Xapian::MSet found = enquire.get_mset(0, 10);
  for (auto hit = found.begin(); hit != found.end(); ++hit) std::printf("%u\n", *hit);
  return found.empty() ? 1 : 0;
}
