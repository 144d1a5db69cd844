-- Every key begins with the company, so that the same schema can be divided by company elsewhere.

create table companies (
  number  integer primary key autoincrement,
  key     text not null unique,
  name    text not null,
  state   text not null default 'active' check (state in ('active', 'suspended')),
  created integer not null
) strict;

create table tokens (
  company   integer not null references companies (number),
  digest    text not null,
  label     text not null,
  created   integer not null,
  expires   integer,
  last_used integer,
  revoked   integer,
  primary key (company, digest)
) strict, without rowid;

create table users (
  company      integer not null references companies (number),
  seq          integer not null,
  id           text not null,
  user_name    text not null,
  external_id  text,
  display_name text,
  manager      text,
  version      integer not null,
  created      integer not null,
  modified     integer not null,
  body         text not null,
  folded       blob not null,
  primary key (company, seq),
  unique (company, id),
  unique (company, user_name)
) strict;

-- Ends with the place in creation order, so that a look-up need not sort what it finds.
create index users_by_external_id on users (company, external_id, seq) where external_id is not null;

create table user_emails (
  company    integer not null,
  user_seq   integer not null,
  position   integer not null,
  value      text not null,
  type       text,
  display    text,
  is_primary integer,
  primary key (company, user_seq, position),
  foreign key (company, user_seq) references users (company, seq)
) strict, without rowid;

create index user_emails_by_value on user_emails (company, value);

create table groups (
  company      integer not null references companies (number),
  seq          integer not null,
  id           text not null,
  name         text not null,
  display_name text not null,
  external_id  text,
  version      integer not null,
  created      integer not null,
  modified     integer not null,
  body         text not null,
  folded       blob not null,
  primary key (company, seq),
  unique (company, id),
  unique (company, name)
) strict;

create index groups_by_external_id on groups (company, external_id, seq) where external_id is not null;

create table group_members (
  company   integer not null,
  group_seq integer not null,
  user_seq  integer not null,
  primary key (company, group_seq, user_seq),
  foreign key (company, group_seq) references groups (company, seq),
  foreign key (company, user_seq) references users (company, seq)
) strict, without rowid;

create index group_members_by_user on group_members (company, user_seq);

-- How many of the users (or groups) of a sealed stretch of creation order are alive. What is younger than the last
-- stretch is counted where it stands.
create table runs (
  company  integer not null,
  resource text not null check (resource in ('User', 'Group')),
  last_seq integer not null,
  live     integer not null,
  primary key (company, resource, last_seq)
) strict, without rowid;

create table provisioning_log (
  company     integer not null,
  id          text not null,
  at          integer not null,
  request_id  text not null,
  token       text not null,
  provider    text not null,
  operation   text not null,
  resource_id text,
  user_name   text,
  attributes  text,
  status      integer not null,
  scim_type   text,
  detail      text,
  warnings    text,
  primary key (company, id)
) strict, without rowid;

-- The last number given in the creation order of the region's users and groups.
create table sequences (
  resource text primary key,
  last     integer not null
) strict, without rowid;

insert into sequences values ('User', 0), ('Group', 0);

-- What the whole region shares, such as the key that seals cursors.
create table settings (
  name  text primary key,
  value text not null
) strict, without rowid;

insert into settings values ('token_changes', '0');

-- Rows a table, and how many of them share the first column of an index, the first two, and so on, in a region of a million
-- users. The planner would otherwise take a company for ten rows, and walk through all of it rather than sort three rows found
-- by an index. Fixed, so that plans do not depend on when somebody ran ANALYZE.
analyze;
insert into sqlite_stat1 (tbl, idx, stat) values
  ('users', 'sqlite_autoindex_users_1', '1000000 100000 1'),
  ('users', 'sqlite_autoindex_users_2', '1000000 100000 1'),
  ('users', 'sqlite_autoindex_users_3', '1000000 100000 1'),
  ('users', 'users_by_external_id', '1000000 100000 1'),
  ('user_emails', 'user_emails', '1000000 100000 1 1'),
  ('user_emails', 'user_emails_by_value', '1000000 100000 2'),
  ('groups', 'sqlite_autoindex_groups_1', '10000 1000 1'),
  ('groups', 'sqlite_autoindex_groups_2', '10000 1000 1'),
  ('groups', 'sqlite_autoindex_groups_3', '10000 1000 1'),
  ('groups', 'groups_by_external_id', '10000 1000 1'),
  ('group_members', 'group_members', '5000000 500000 500 1'),
  ('group_members', 'group_members_by_user', '5000000 500000 5 1');
