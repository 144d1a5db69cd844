-- The names that a request brought and nothing was made of: a row for each request that ignored something, whether or not it
-- changed anything else, until it is counted below. Requests only add to it, so that none waits for another.
create table ignored_requests (
  company integer not null,
  id      text collate "C" not null,
  at      bigint not null,
  names   text not null,
  primary key (company, id)
);

-- How often a name was ignored, and when last. A company has a hundred names or so; the empty one stands for all others.
create table ignored_attributes (
  company integer not null,
  name    text collate "C" not null,
  times   bigint not null,
  last    bigint not null,
  primary key (company, name)
);
