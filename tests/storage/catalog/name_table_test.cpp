// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/catalog/name_table.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "storage/base/error.h"
#include "storage/catalog/catalog.h"
#include "storage/catalog/entity_table.h"
#include "tests/support/temp_directory.h"

namespace pressmark::storage {
namespace {

using testing::ElementsAre;

class NameTableTest : public testing::Test {
 protected:
  [[nodiscard]] Catalog open() const { return {directory_.path() / "catalog.sqlite", Access::read_write}; }
  static NameId place(Catalog& catalog, std::string_view name) {
    return catalog.names().number(EntityKind::place, name);
  }

  support::TempDirectory directory_;
};

TEST_F(NameTableTest, NumbersNamesInTheOrderOfTheirComing) {
  Catalog catalog = open();
  Transaction transaction(catalog);
  EXPECT_EQ(place(catalog, "Kyiv"), NameId(1));
  EXPECT_EQ(place(catalog, "Kiev"), NameId(2));
  EXPECT_EQ(catalog.names().number(EntityKind::person, "Kyiv"), NameId(3));
  EXPECT_EQ(place(catalog, "KYIV"), NameId(1));
  EXPECT_EQ(catalog.names().name(NameId(1))->name, "Kyiv");
  EXPECT_EQ(catalog.names().name(NameId(3))->kind, EntityKind::person);
  EXPECT_FALSE(catalog.names().name(NameId(4)));
  EXPECT_FALSE(catalog.names().name(NameId()));
  EXPECT_FALSE(catalog.names().find(EntityKind::place, "Odesa"));
}

TEST_F(NameTableTest, KnowsThemInALaterRunAcrossBlocks) {
  {
    Catalog catalog = open();
    Transaction transaction(catalog);
    for (unsigned i = 1; i <= 300; ++i) EXPECT_EQ(place(catalog, "Town " + std::to_string(i)), NameId(i));
    transaction.commit();
  }
  Catalog catalog = open();
  Transaction transaction(catalog);
  EXPECT_EQ(place(catalog, "Town 128"), NameId(128));
  EXPECT_EQ(place(catalog, "Town 129"), NameId(129));
  EXPECT_EQ(place(catalog, "New Town"), NameId(301));
  EXPECT_EQ(catalog.names().name(NameId(300))->name, "Town 300");
  NameId last;
  catalog.names().visit([&](NameId id, EntityKind, std::string_view name) {
    EXPECT_EQ(catalog.names().name(id)->name, name);
    last = id;
  });
  EXPECT_EQ(last, NameId(301));
}

TEST_F(NameTableTest, GivesNumbersOfARolledBackTransactionAgain) {
  Catalog catalog = open();
  {
    const Transaction transaction(catalog);
    EXPECT_EQ(place(catalog, "Kyiv"), NameId(1));
  }
  catalog.names().forget();
  Transaction transaction(catalog);
  EXPECT_EQ(place(catalog, "Minsk"), NameId(1));
}

class EntityTableTest : public NameTableTest {
 protected:
  EntityTableTest() : catalog_(open()), transaction_(catalog_) {}
  EntityTable& entities() { return catalog_.entities(); }

  Catalog catalog_;
  Transaction transaction_;
};

TEST_F(EntityTableTest, ANameStandsForItselfUntilItIsAnAlias) {
  EXPECT_EQ(entities().entity_of(NameId(7)), EntityId(7));
  entities().propose_alias(NameId(7), NameId(3));
  entities().propose_alias(NameId(9), NameId(7));
  EXPECT_EQ(entities().entity_of(NameId(9)), EntityId(3));
  EXPECT_THAT(entities().names_of(EntityId(3)), ElementsAre(NameId(3), NameId(7), NameId(9)));
}

TEST_F(EntityTableTest, AMergeIsUndoneByOneSplit) {
  entities().propose_alias(NameId(2), NameId(1));
  entities().decide_alias(NameId(1), NameId(5));
  EXPECT_EQ(entities().entity_of(NameId(2)), EntityId(5));
  entities().decide_alone(NameId(1));
  EXPECT_EQ(entities().entity_of(NameId(2)), EntityId(1));
  EXPECT_THAT(entities().names_of(EntityId(5)), ElementsAre(NameId(5)));
}

TEST_F(EntityTableTest, WhatAPersonDecidedStays) {
  entities().decide_alone(NameId(2));
  entities().propose_alias(NameId(2), NameId(1));
  EXPECT_EQ(entities().entity_of(NameId(2)), EntityId(2));
  EXPECT_EQ(entities().decisions(), 1U);
}

TEST_F(EntityTableTest, NeverGoesInACircle) {
  entities().propose_alias(NameId(2), NameId(1));
  entities().propose_alias(NameId(1), NameId(2));
  EXPECT_EQ(entities().entity_of(NameId(1)), EntityId(1));
  EXPECT_THROW(entities().decide_alias(NameId(1), NameId(2)), UsageError);
}

TEST_F(EntityTableTest, KeepsTheTitleAPersonGave) {
  EXPECT_FALSE(entities().given_title(EntityId(1)));
  entities().set_title(EntityId(1), "Kyiv, Ukraine");
  EXPECT_EQ(entities().given_title(EntityId(1)), "Kyiv, Ukraine");
  entities().set_title(EntityId(1), "");
  EXPECT_FALSE(entities().given_title(EntityId(1)));
}

}  // namespace
}  // namespace pressmark::storage
