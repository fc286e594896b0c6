-- Each removal asks how many its window has seen. A row for each of them made that take longer with every removal, so
-- those of the same few seconds share a row now; and the memberships are summed without reading the groups.
create table removals_together (
  organization_id text not null,
  kind text not null,
  at integer not null,
  number integer not null,
  primary key (organization_id, kind, at)
) without rowid;
insert into removals_together
  select organization_id, kind, at, sum(number) from removals group by organization_id, kind, at;
drop table removals;
alter table removals_together rename to removals;

create index groups_by_members on groups (organization_id, member_count) where deleted_at is null;
