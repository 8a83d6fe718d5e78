-- coverage.db in version 2 of the schema, as it was released.
PRAGMA application_id = 1886743660;
PRAGMA user_version = 2;
BEGIN TRANSACTION;
CREATE TABLE articles (id TEXT PRIMARY KEY, source TEXT NOT NULL UNIQUE) WITHOUT ROWID;
INSERT INTO "articles" VALUES('6c3c161cd5cb','roof.txt');
INSERT INTO "articles" VALUES('b5833d47786e','pay.txt');
CREATE TABLE changes (number INTEGER PRIMARY KEY, stamp TEXT NOT NULL);
INSERT INTO "changes" VALUES(1,'5422dfd72b59d0f9');
INSERT INTO "changes" VALUES(2,'c9b4b945436864eb');
INSERT INTO "changes" VALUES(3,'51c87c29ad2bdac6');
INSERT INTO "changes" VALUES(4,'1be62052714cffaa');
INSERT INTO "changes" VALUES(5,'f03d8213fe794b1b');
CREATE TABLE model (                    -- of all vectors in use; no row before the first article
    one INTEGER PRIMARY KEY CHECK (one = 1),
    name TEXT NOT NULL, key TEXT NOT NULL, dim INTEGER NOT NULL
);
INSERT INTO "model" VALUES(1,'made-up','0123456789abcdef',32);
CREATE TABLE notices (
    version_id INTEGER NOT NULL REFERENCES versions (id) ON DELETE CASCADE,
    place INTEGER NOT NULL,             -- 0, 1, ... within the version
    kind TEXT NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL, date TEXT,
    PRIMARY KEY (version_id, place)
) WITHOUT ROWID;
INSERT INTO "notices" VALUES(4,0,'update',0,9,NULL);
CREATE TABLE overlaps (                 -- each pair once
    version_id INTEGER NOT NULL REFERENCES versions (id) ON DELETE CASCADE,
    other_id INTEGER NOT NULL REFERENCES versions (id) ON DELETE CASCADE,
    words INTEGER NOT NULL,             -- in common
    share REAL NOT NULL,                -- of the shorter one's words
    copy INTEGER NOT NULL CHECK (copy IN (0, 1)),
    PRIMARY KEY (version_id, other_id), CHECK (version_id < other_id)
) WITHOUT ROWID;
CREATE TABLE passages (                 -- of current versions
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    version_id INTEGER NOT NULL REFERENCES versions (id),
    start INTEGER NOT NULL, end INTEGER NOT NULL,
    vector_id INTEGER NOT NULL REFERENCES vectors (id),
    added INTEGER NOT NULL              -- the change that added it
);
INSERT INTO "passages" VALUES(3,3,0,79,2,3);
INSERT INTO "passages" VALUES(4,4,0,77,1,4);
CREATE TABLE removed_passages (
    id INTEGER PRIMARY KEY, added INTEGER NOT NULL,
    removed INTEGER NOT NULL            -- the change that removed it
);
INSERT INTO "removed_passages" VALUES(1,1,3);
INSERT INTO "removed_passages" VALUES(2,2,5);
CREATE TABLE seals (                    -- index/seals.py
    version_id INTEGER PRIMARY KEY REFERENCES versions (id) ON DELETE CASCADE,
    record TEXT NOT NULL,               -- of everything that a citation shows
    places TEXT                         -- of where sentences stand; NULL of a past version
);
INSERT INTO "seals" VALUES(1,'47a4b590db31d88b66019d467df5d4b060e9e4f5c0fce1a92bcf81851da1d85b',NULL);
INSERT INTO "seals" VALUES(3,'f408a1f96592efc6f64dbfb39bf77d0cb164e44f67abcc34d76ea24586efc4d4','c732651c42b066e8736aa045e7a25595446f18d387df18d329d9915c5e3bbf43');
INSERT INTO "seals" VALUES(4,'6d2e5593db2b83656c5582f59bcc0be91e8cdb2f2209c345711f2b8edf428248','516bc546e883304469057f311545effff106a2e41d842d7c5fd051e760b12831');
CREATE TABLE sentences (                -- of current versions
    version_id INTEGER NOT NULL REFERENCES versions (id) ON DELETE CASCADE,
    start INTEGER NOT NULL, end INTEGER NOT NULL,
    vector_id INTEGER NOT NULL,         -- the passage vector whose tokens hold this sentence's
    first_token INTEGER NOT NULL, last_token INTEGER NOT NULL,
    PRIMARY KEY (version_id, start)
) WITHOUT ROWID;
INSERT INTO "sentences" VALUES(3,0,38,2,0,8);
INSERT INTO "sentences" VALUES(3,39,79,2,8,17);
INSERT INTO "sentences" VALUES(4,0,39,1,0,10);
INSERT INTO "sentences" VALUES(4,40,77,1,10,19);
CREATE TABLE shingles (                 -- index/shingles.py; of current versions only
    hash INTEGER NOT NULL,
    version_id INTEGER NOT NULL REFERENCES versions (id) ON DELETE CASCADE,
    PRIMARY KEY (hash, version_id)
) WITHOUT ROWID;
INSERT INTO "shingles" VALUES(12927678732222,3);
INSERT INTO "shingles" VALUES(43323902135390,4);
CREATE TABLE tokens (                   -- apart from vectors, so that those can be read fast
    vector_id INTEGER PRIMARY KEY REFERENCES vectors (id) ON DELETE CASCADE,
    codes BLOB NOT NULL,                -- index/codes.py, of the passage's text without the title
    spans BLOB NOT NULL                 -- uint16 pairs: start and end of each in that text
);
INSERT INTO "tokens" VALUES(1,X'8692EA51E9A1959E9E6BEFB2DB9690B7E5F58A401BA1BA9A99AACE9B9C22C5D34D60E55A713B67E9E1965CF543C4AC6265AA3950E26291555728D49909F5AAE44A9F8B6EBA0B5629A22ECE285A6EDEA293A57452869EA5619B897E7D29219241019D97F099D8A645A5AC589F6A5E1504990866B81A6A9D6ED8ABF75A18A977B88566468CB514EA52DDDA196DA53D294EA1D78097D7B2F966',X'000003000400080009000B000C000D000E001400150019001A001C001D001F00200026002600270028002E002F003200330037003700380039003C003D0041004200470048004C004C004D00');
INSERT INTO "tokens" VALUES(2,X'99AC85A4454DF466F50A9E61E2AB2D91AE568CF698562842A559AB47CFF7422AD5EF135AA326A5459969E75A5B3950A5A459B4A676396FE1FD668C1B5925E625E96E9D3B415958D1C9B0CA6C45EABDA6665E71765DDD397EE6914DBEA83564A59A96896A91701A2BB6A2996646A97CB9A7171DBA9B28645EAE97A80990C565713A96205082273BE9',X'0000030004000A000B000F001000170018001C001D002100220025002500260027002A002B0030003100340035003A003B003E003F004300440049004A004E004E004F00');
CREATE TABLE vector_seals (
    vector_id INTEGER PRIMARY KEY REFERENCES vectors (id) ON DELETE CASCADE,
    crc INTEGER NOT NULL                -- of the vector and its tokens
);
INSERT INTO "vector_seals" VALUES(1,1138404822);
INSERT INTO "vector_seals" VALUES(2,3198432861);
CREATE TABLE vectors (
    id INTEGER PRIMARY KEY,
    text_hash BLOB NOT NULL,
    model TEXT NOT NULL,
    vector BLOB NOT NULL,               -- float16, length 1
    UNIQUE (text_hash, model)
);
INSERT INTO "vectors" VALUES(1,X'0D9D8D0813C148C6ABF2B4330280513A','0123456789abcdef',X'EEA619AF79A1E232032FDDB06EA9272D89A6BCB30AB18BAE06B178A84B3439B180AEE83883AD43B1542381B0963284B17F2B3034DD2E09A8DDAE14ABC02CEAB3');
INSERT INTO "vectors" VALUES(2,X'0373545F4276155D38C453BB2ED63AB1','0123456789abcdef',X'1BAF04B4663189B112B103AA9BA512AEB53316AC2210DBB1D832D03192B2CC2E8CB0772AD92D19AC4230ED313E2E28B4FF3685ACDEB578AF33B251337F27B22A');
CREATE TABLE versions (
    id INTEGER PRIMARY KEY,
    article_id TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,            -- 1, 2, ... within the article
    current INTEGER NOT NULL CHECK (current IN (0, 1)),
    fingerprint TEXT NOT NULL,          -- of everything below and of how it was split
    title TEXT, outlet TEXT, byline TEXT, published TEXT, updated TEXT, url TEXT, language TEXT,
    sha256 TEXT NOT NULL,               -- of the text in UTF-8
    text TEXT NOT NULL,
    UNIQUE (article_id, number)
);
INSERT INTO "versions" VALUES(1,'b5833d47786e',1,0,'f46429d9885005beb17127d9ec3389a6b51732690c895cd521e9cb38a391ede9',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'149a53678c0fc1cf86cda4258b116cdaa6d6de92ea6aabce824ba47b9ae428eb','The roof of a school fell in on Sunday. Nobody was hurt, the fire chief said.');
INSERT INTO "versions" VALUES(3,'b5833d47786e',2,1,'9c76535ad31d57b0132cdf396ba3c5565c49bffa15c0dd3d2c89fd951a5c820a','Pay',NULL,NULL,NULL,NULL,NULL,NULL,'d0944b2a280fa36f9dcfd3317c9dfa785d8e2f7caaaea947cc3624698515701d','The studio pays writers more from May. The union had asked for that since 2022.');
INSERT INTO "versions" VALUES(4,'6c3c161cd5cb',1,1,'fb5f515f6461577a5145db24062811156d9b0d72787ac108adb69ee6efef12ee',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'149a53678c0fc1cf86cda4258b116cdaa6d6de92ea6aabce824ba47b9ae428eb','The roof of a school fell in on Sunday. Nobody was hurt, the fire chief said.');
CREATE UNIQUE INDEX current_versions ON versions (article_id) WHERE current;
CREATE INDEX current_outlets ON versions (outlet, published, article_id) WHERE current;
CREATE INDEX passages_of ON passages (version_id);
CREATE INDEX passages_added ON passages (added);
CREATE INDEX passages_with ON passages (vector_id);
CREATE INDEX passages_removed ON removed_passages (removed);
CREATE INDEX shingles_of ON shingles (version_id);
CREATE INDEX overlaps_with ON overlaps (other_id);
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('passages',4);
COMMIT;
