-- The folded userName of a refused request that has no user: it is found by the name that was sent, all others by their resource.
alter table provisioning_log add column user_key text;

create index provisioning_log_by_resource on provisioning_log (company, resource_id, id) where resource_id is not null;
create index provisioning_log_by_user on provisioning_log (company, user_key, id) where user_key is not null;
create index provisioning_log_refused on provisioning_log (company, id) where status >= 400;
create index provisioning_log_warned on provisioning_log (company, id) where warnings is not null;

-- How many users a company lost (made inactive, or deleted) in each of the last minutes.
create table losses (
  company integer not null,
  minute   integer not null,
  inactive integer not null,
  deleted  integer not null,
  primary key (company, minute)
) strict, without rowid;

-- What is done when a company loses many users at once: only told, or stopped until an operator releases it. `tripped` is when
-- it last happened and was not released yet, `lost` of how many users then.
create table brakes (
  company integer primary key,
  hold    integer not null check (hold in (0, 1)),
  tripped integer,
  lost    integer,
  total   integer
) strict;

insert into sqlite_stat1 (tbl, idx, stat) values
  ('provisioning_log', 'provisioning_log', '10000000 1000000 1'),
  ('provisioning_log', 'provisioning_log_by_resource', '10000000 1000000 10 1'),
  ('provisioning_log', 'provisioning_log_by_user', '100000 10000 3 1'),
  ('provisioning_log', 'provisioning_log_refused', '1000000 100000 1'),
  ('provisioning_log', 'provisioning_log_warned', '1000000 100000 1');
