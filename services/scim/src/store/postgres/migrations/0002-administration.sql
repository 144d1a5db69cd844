-- When the company's API token was last refreshed; for a while it cannot be refreshed again.
alter table companies add column refreshed bigint;

-- Companies that are dead. Their row in `companies` goes with the last of their rows elsewhere; the key stays here, so that it is
-- never given again.
create table deleted_companies (
  key     text collate "C" primary key,
  number  integer not null unique,
  name    text collate "C" not null,
  created bigint not null,
  deleted bigint not null,
  emptied bigint
);

-- Who may administer the region. Digests only.
create table admin_secrets (
  name      text collate "C" primary key,
  digest    text collate "C" not null unique,
  role      text collate "C" not null check (role in ('viewer', 'operator')),
  created   bigint not null,
  last_used bigint,
  revoked   bigint
);

create table admin_audit (
  id          text collate "C" primary key,
  at          bigint not null,
  actor       text collate "C" not null,
  via         text collate "C" not null check (via in ('api', 'command line')),
  operation   text collate "C" not null,
  company_key text collate "C",
  subject     text collate "C",
  status      integer not null,
  detail      text collate "C",
  request_id  text collate "C"
);

create index admin_audit_by_company on admin_audit (company_key, id) where company_key is not null;
