-- When the company's API token was last refreshed; for a while it cannot be refreshed again.
alter table companies add column refreshed integer;

-- Companies that are dead. Their row in `companies` goes with the last of their rows elsewhere; the key stays here, so that it is
-- never given again.
create table deleted_companies (
  key     text primary key,
  number  integer not null unique,
  name    text not null,
  created integer not null,
  deleted integer not null,
  emptied integer
) strict, without rowid;

-- Who may administer the region. Digests only.
create table admin_secrets (
  name      text primary key,
  digest    text not null unique,
  role      text not null check (role in ('viewer', 'operator')),
  created   integer not null,
  last_used integer,
  revoked   integer
) strict, without rowid;

create table admin_audit (
  id          text primary key,
  at          integer not null,
  actor       text not null,
  via         text not null check (via in ('api', 'command line')),
  operation   text not null,
  company_key text,
  subject     text,
  status      integer not null,
  detail      text,
  request_id  text
) strict, without rowid;

create index admin_audit_by_company on admin_audit (company_key, id) where company_key is not null;
