-- The catalog of a Pressmark archive. Times are unix seconds in UTC.
-- To look around: SELECT * FROM articles LIMIT 5;   (a view that reads like the domain)

CREATE TABLE source (
  id   INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE              -- publisher, else host, else folder
);

CREATE TABLE run (                       -- one row a call of a writing command
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  command     TEXT NOT NULL,
  started     INTEGER NOT NULL,
  finished    INTEGER,                   -- NULL: still going, or killed
  seen        INTEGER NOT NULL DEFAULT 0,  -- = added + changed + unchanged + duplicate + rejected
  added       INTEGER NOT NULL DEFAULT 0,
  changed     INTEGER NOT NULL DEFAULT 0,
  unchanged   INTEGER NOT NULL DEFAULT 0,
  duplicate   INTEGER NOT NULL DEFAULT 0,
  rejected    INTEGER NOT NULL DEFAULT 0,
  bytes       INTEGER NOT NULL DEFAULT 0,  -- of input, as it lies on disk
  seconds     REAL NOT NULL DEFAULT 0,
  peak_memory INTEGER NOT NULL DEFAULT 0,  -- bytes
  exit_status INTEGER
);

CREATE TABLE input (                     -- the ledger: every file read, and what became of its records
  id        INTEGER PRIMARY KEY,
  path      TEXT NOT NULL UNIQUE,        -- absolute; '-' for standard input
  format    TEXT NOT NULL DEFAULT '',
  bytes     INTEGER NOT NULL DEFAULT 0,
  modified  INTEGER NOT NULL DEFAULT 0,  -- nanoseconds: whether it has changed since
  seen      INTEGER NOT NULL DEFAULT 0,
  added     INTEGER NOT NULL DEFAULT 0,
  changed   INTEGER NOT NULL DEFAULT 0,
  unchanged INTEGER NOT NULL DEFAULT 0,
  duplicate INTEGER NOT NULL DEFAULT 0,
  rejected  INTEGER NOT NULL DEFAULT 0,
  problem   TEXT NOT NULL DEFAULT '',    -- why it was not read to its end
  run_id    INTEGER NOT NULL REFERENCES run
);

CREATE TABLE input_cursor (              -- of inputs that a run did not get to the end of: how far the committed rows reach
  input_id  INTEGER PRIMARY KEY REFERENCES input,
  offset    INTEGER NOT NULL,            -- bytes into the file
  records   INTEGER NOT NULL,            -- before it
  beginning BLOB NOT NULL                -- XXH3-128 of the first bytes of the file it belongs to
);

CREATE TABLE reject (                    -- records that could not be taken, from the last reading of their input
  id       INTEGER PRIMARY KEY,
  input_id INTEGER NOT NULL REFERENCES input,
  place    TEXT NOT NULL,                -- 'line 17', 'NEWID 5543'
  reason   TEXT NOT NULL,
  detail   TEXT NOT NULL,
  run_id   INTEGER NOT NULL REFERENCES run
);
CREATE INDEX reject_input ON reject (input_id);

CREATE TABLE article (
  id             INTEGER PRIMARY KEY AUTOINCREMENT,  -- also the number of its document in the index; never reused
  identity       TEXT NOT NULL UNIQUE,   -- canonical URL, else source and external id, else place in the input
  url            TEXT NOT NULL DEFAULT '',
  external_id    TEXT NOT NULL DEFAULT '',
  title          TEXT NOT NULL,
  published      INTEGER,                -- first second of what was stated; NULL: no date
  published_precision TEXT NOT NULL,     -- none, year, month, day, second
  published_from TEXT NOT NULL,          -- none, record, markup, meta, feed, url, text, file_time
  updated        INTEGER,                -- when the publisher says it last changed; NULL: it does not say
  updated_precision TEXT NOT NULL DEFAULT 'none',
  source_id      INTEGER NOT NULL REFERENCES source,
  authors        TEXT NOT NULL DEFAULT '',  -- one a line
  language       TEXT NOT NULL DEFAULT '',  -- ISO 639-1
  language_confidence INTEGER NOT NULL DEFAULT 0,  -- percent of the text found to be in it; 0: it is only stated
  section        TEXT NOT NULL DEFAULT '',
  words          INTEGER NOT NULL,
  content_hash   BLOB NOT NULL,          -- XXH3-128 of title and text
  version        INTEGER NOT NULL DEFAULT 1,
  flags          INTEGER NOT NULL DEFAULT 0,  -- 1 date in future, 2 date before 1600, 4 truncated, 8 repaired UTF-8, 16 date unreadable, 32 date ambiguous
  duplicate_of   INTEGER REFERENCES article,  -- the first article with this very text; NULL: the text is its own
  cluster        INTEGER,                -- the first to arrive of its near copies, itself perhaps; NULL: it has none
  deleted        INTEGER NOT NULL DEFAULT 0,  -- a tombstone until the index has followed
  input_id       INTEGER NOT NULL,       -- where it was last read from; 0: unknown
  first_run      INTEGER NOT NULL,
  last_run       INTEGER NOT NULL        -- the run that wrote this version
);
-- Of a hash the first bytes tell texts apart well enough.
CREATE INDEX article_content ON article (substr(content_hash, 1, 4)) WHERE duplicate_of IS NULL AND NOT deleted;
CREATE INDEX article_duplicate ON article (duplicate_of) WHERE duplicate_of IS NOT NULL;
CREATE INDEX article_cluster ON article (cluster) WHERE cluster IS NOT NULL;
CREATE INDEX article_deleted ON article (id) WHERE deleted;

CREATE TABLE signature_block (           -- what near copies are looked for by; none for a short text or a duplicate
  id      INTEGER PRIMARY KEY,           -- article.id / 32
  entries BLOB NOT NULL                  -- of each article: one byte, article.id % 32; then its bands, 16 bytes
);

CREATE TABLE article_text (              -- none for a duplicate
  article_id INTEGER PRIMARY KEY,
  names      BLOB,                       -- which it uses, how often and where (name_codec.h); NULL: nobody has looked
  body       BLOB NOT NULL               -- zstd frame, UTF-8 inside
);

CREATE TABLE entity_name_block (         -- names of people, organisations and places, by number in order of their coming
  id    INTEGER PRIMARY KEY,             -- (number - 1) / 128
  names TEXT NOT NULL                    -- one a line: 1 person, 2 organisation or 3 place, then the name
);

CREATE TABLE entity_alias (              -- names that stand for what another stands for; the others stand for themselves
  name    INTEGER PRIMARY KEY,           -- number
  entity  INTEGER NOT NULL,              -- number of that other name; its own where it was taken out of an entity
  decided INTEGER NOT NULL               -- 1: a person said so, and no run changes it
);
CREATE INDEX entity_alias_entity ON entity_alias (entity);

CREATE TABLE entity_title (              -- what a person wants an entity to be called, other than by its own name
  entity INTEGER PRIMARY KEY,
  title  TEXT NOT NULL
);

CREATE TABLE text_dictionary (           -- what texts are compressed with; its number stands in the frames
  id    INTEGER PRIMARY KEY,
  bytes BLOB NOT NULL                    -- as zstd trains it
);

CREATE TABLE article_version (           -- older texts of an article
  article_id   INTEGER NOT NULL,
  version      INTEGER NOT NULL,
  title        TEXT NOT NULL,
  body         BLOB NOT NULL,            -- zstd frame
  content_hash BLOB NOT NULL,
  published    INTEGER,                  -- as article has them
  published_precision TEXT NOT NULL,
  updated      INTEGER,
  updated_precision TEXT NOT NULL,
  replaced     INTEGER NOT NULL,         -- when the next version took its place
  UNIQUE (article_id, version)
);

CREATE TABLE other_external_id (         -- numbers that an article was also read under: the twins of a page, a feed that numbers anew
  article_id  INTEGER NOT NULL,
  external_id TEXT NOT NULL,
  PRIMARY KEY (article_id, external_id)
) WITHOUT ROWID;

CREATE TABLE outbox (                    -- changes the index has still to learn
  seq        INTEGER PRIMARY KEY AUTOINCREMENT,
  article_id INTEGER NOT NULL,
  cluster_alone INTEGER NOT NULL DEFAULT 0  -- 1: of the article's document only its cluster has changed
);

CREATE TABLE archive_state (             -- drained_seq, index_uuid, next_index_uuid; openings: of writers after one that was killed
  key   TEXT PRIMARY KEY,
  value TEXT NOT NULL
);

CREATE VIEW articles AS
SELECT article.id,
       CASE published_precision
         WHEN 'year'   THEN strftime('%Y', published, 'unixepoch')
         WHEN 'month'  THEN strftime('%Y-%m', published, 'unixepoch')
         WHEN 'day'    THEN date(published, 'unixepoch')
         WHEN 'second' THEN datetime(published, 'unixepoch')
       END AS published,
       published_from,
       CASE updated_precision
         WHEN 'year'   THEN strftime('%Y', updated, 'unixepoch')
         WHEN 'month'  THEN strftime('%Y-%m', updated, 'unixepoch')
         WHEN 'day'    THEN date(updated, 'unixepoch')
         WHEN 'second' THEN datetime(updated, 'unixepoch')
       END AS updated,
       source.name AS source,
       title,
       authors,
       language,
       words,
       version,
       url,
       input.path AS input
FROM article
JOIN source ON source.id = article.source_id
LEFT JOIN input ON input.id = article.input_id
WHERE duplicate_of IS NULL AND NOT deleted;

CREATE VIEW duplicates AS
SELECT duplicate.id, duplicate.identity, source.name AS source, duplicate.title, duplicate.duplicate_of,
       original.identity AS original
FROM article AS duplicate
JOIN source ON source.id = duplicate.source_id
JOIN article AS original ON original.id = duplicate.duplicate_of
WHERE NOT duplicate.deleted;
