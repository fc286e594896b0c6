-- A rehearsal is an organisation of its own in all tables but the memberships: of users and groups it has those rows
-- that it wrote, and reads all others from the organisation that it rehearses.

create table rehearsals (
  seq integer primary key,
  id text not null unique,
  organization_id text not null,
  provider text not null,
  started_at integer not null,
  started_by text not null,
  expires_at integer not null,
  ended_at integer
);
create unique index rehearsal_under_way on rehearsals (organization_id) where ended_at is null;

-- What each user or group was before the rehearsal first wrote it, and what it came to; no kind: it is as before.
create table rehearsed (
  seq integer primary key,
  rehearsal_id text not null,
  type text not null,
  id text not null,
  kind text,
  before_state text
);
create unique index rehearsed_by_id on rehearsed (rehearsal_id, type, id);
create index rehearsed_by_kind on rehearsed (rehearsal_id, type, kind, seq) where kind is not null;

-- Memberships that differ from the organisation's: come (1) or gone (0).
create table rehearsed_members (
  seq integer primary key,
  rehearsal_id text not null,
  group_id text not null,
  user_id text not null,
  present integer not null
);
create unique index rehearsed_members_by_group on rehearsed_members (rehearsal_id, group_id, user_id);
create index rehearsed_members_by_user on rehearsed_members (rehearsal_id, user_id, group_id);
create index rehearsed_members_by_seq on rehearsed_members (rehearsal_id, present, seq);
