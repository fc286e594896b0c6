-- Times are milliseconds since 1970 UTC, truths 0 or 1; columns ending in _key are folded for comparing without case.

create table server_key (
  id integer primary key check (id = 1),
  secret text not null
);

create table organizations (
  seq integer primary key,
  id text not null unique,
  name text not null,
  rules text not null,
  created_at integer not null,
  sso_enabled integer not null default 0,
  sso_strict integer not null default 0,
  sso_entity_id text,
  sso_sign_on_url text,
  sso_certificate_expires_at integer,
  scim_enabled integer not null default 0,
  scim_paused integer not null default 0,
  scim_provider text,
  scim_enabled_at integer,
  brake text
);

create table tokens (
  seq integer primary key,
  id text not null unique,
  organization_id text not null,
  hash text not null unique,
  hint text not null,
  created_at integer not null,
  expires_at integer not null,
  ends_at integer,
  last_used_at integer,
  created_by text not null
);
create index tokens_by_organization on tokens (organization_id, seq);

create table admin_keys (
  seq integer primary key,
  id text not null unique,
  organization_id text not null,
  hash text not null unique,
  hint text not null,
  name text not null,
  created_at integer not null,
  revoked_at integer
);
create index admin_keys_by_organization on admin_keys (organization_id, seq);

create table users (
  seq integer primary key,
  organization_id text not null,
  id text not null,
  user_name text not null,
  user_name_key text not null,
  email text,
  email_key text,
  several_emails integer not null default 0,
  display_name text not null,
  display_key text not null,
  external_id text,
  manager_id text,
  state text not null,
  status text not null,
  managed_by text not null,
  two_factor integer not null default 0,
  resource text not null,
  version integer not null,
  created_at integer not null,
  updated_at integer not null,
  deleted_at integer
);
create unique index users_by_id on users (id, organization_id);
create unique index users_by_name on users (organization_id, user_name_key) where deleted_at is null;
create index deleted_users_by_name on users (organization_id, user_name_key) where deleted_at is not null;
create index users_by_email on users (organization_id, email_key) where email_key is not null;
create index users_by_external_id on users (organization_id, external_id) where external_id is not null;
create index users_by_several_emails on users (organization_id, seq) where several_emails = 1;
create index users_by_manager on users (organization_id, manager_id) where manager_id is not null;
create index users_by_seq on users (organization_id, seq);
create index users_by_display on users (organization_id, display_key, seq);
create index users_by_update on users (organization_id, updated_at, seq);
create index users_by_state on users (organization_id, state, seq) where state in ('PENDING', 'DELETED');

create virtual table users_search using fts5 (
  body, content = '', contentless_delete = 1, tokenize = 'trigram', detail = 'none'
);

create table groups (
  seq integer primary key,
  organization_id text not null,
  id text not null,
  name text not null,
  name_key text not null,
  scim_key text not null,
  description text not null default '',
  managed_by text not null,
  reserved integer not null default 0,
  idp_name text,
  external_id text,
  linked_at integer,
  link_rule text,
  member_count integer not null default 0,
  resource text not null,
  version integer not null,
  created_at integer not null,
  updated_at integer not null,
  deleted_at integer
);
create unique index groups_by_id on groups (id, organization_id);
create unique index groups_by_name on groups (organization_id, name_key) where deleted_at is null;
create index groups_by_scim_name on groups (organization_id, scim_key) where deleted_at is null;
create index groups_by_external_id on groups (organization_id, external_id) where external_id is not null;
create index groups_by_seq on groups (organization_id, seq);
create index groups_by_update on groups (organization_id, updated_at, seq);
create unique index reserved_group on groups (organization_id) where reserved = 1 and deleted_at is null;

create table members (
  group_id text not null,
  user_id text not null,
  added_at integer not null,
  primary key (group_id, user_id)
) without rowid;
create index members_by_user on members (user_id, group_id);

create table requests (
  seq integer primary key,
  organization_id text not null,
  id text not null,
  at integer not null,
  duration_micros integer not null,
  method text not null,
  path text not null,
  query text,
  status integer not null,
  outcome text not null,
  rule text,
  message text,
  subject_type text,
  subject_id text,
  subject_external_id text,
  subject_name text,
  subject_name_key text,
  actor_type text,
  actor_id text,
  actor_name text,
  source text,
  cycle integer not null default 0,
  probe integer not null default 0,
  request_body text,
  response_body text
);
create index requests_by_seq on requests (organization_id, seq);
create index requests_by_id on requests (id);
create index requests_by_subject on requests (organization_id, subject_id, seq) where subject_id is not null;
create index requests_by_name on requests (organization_id, subject_name_key, seq) where subject_name_key is not null;
create index requests_by_cycle on requests (organization_id, cycle, seq) where cycle > 0;
create index requests_by_time on requests (at);
create index requests_by_failure on requests (organization_id, seq)
  where outcome in ('REFUSED', 'UNAUTHORIZED', 'FAILED');

create table changes (
  seq integer primary key,
  organization_id text not null,
  id text not null,
  at integer not null,
  actor_type text not null,
  actor_id text not null,
  actor_name text not null,
  request_id text not null,
  cycle integer not null default 0,
  resource_type text not null,
  resource_id text not null,
  member_id text,
  kind text not null,
  before_state text,
  after_state text
);
create index changes_by_resource on changes (organization_id, resource_id, seq);
create index changes_by_member on changes (organization_id, member_id, seq) where member_id is not null;
create index changes_by_cycle on changes (organization_id, cycle, seq) where cycle > 0;
create index changes_by_time on changes (organization_id, at, seq);

-- How many there are of each kind; in slots, so that writers on other connections do not wait for one row.
create table counters (
  organization_id text not null,
  kind text not null,
  state text not null,
  managed_by text not null,
  slot integer not null,
  number integer not null,
  primary key (organization_id, kind, state, managed_by, slot)
) without rowid;

create trigger users_counted_in after insert on users begin
  insert into counters values (new.organization_id, 'USER', new.state, new.managed_by, 0, 1)
  on conflict do update set number = number + 1;
end;
create trigger users_counted_over after update of state, managed_by on users
when old.state <> new.state or old.managed_by <> new.managed_by begin
  insert into counters values (old.organization_id, 'USER', old.state, old.managed_by, 0, -1)
  on conflict do update set number = number - 1;
  insert into counters values (new.organization_id, 'USER', new.state, new.managed_by, 0, 1)
  on conflict do update set number = number + 1;
end;
create trigger users_counted_out after delete on users begin
  insert into counters values (old.organization_id, 'USER', old.state, old.managed_by, 0, -1)
  on conflict do update set number = number - 1;
end;
create trigger groups_counted_in after insert on groups begin
  insert into counters values (
    new.organization_id, 'GROUP', case when new.deleted_at is null then 'ACTIVE' else 'DELETED' end, new.managed_by, 0, 1)
  on conflict do update set number = number + 1;
end;
create trigger groups_counted_over after update of deleted_at, managed_by on groups
when (old.deleted_at is null) <> (new.deleted_at is null) or old.managed_by <> new.managed_by begin
  insert into counters values (
    old.organization_id, 'GROUP', case when old.deleted_at is null then 'ACTIVE' else 'DELETED' end, old.managed_by, 0, -1)
  on conflict do update set number = number - 1;
  insert into counters values (
    new.organization_id, 'GROUP', case when new.deleted_at is null then 'ACTIVE' else 'DELETED' end, new.managed_by, 0, 1)
  on conflict do update set number = number + 1;
end;
create trigger groups_counted_out after delete on groups begin
  insert into counters values (
    old.organization_id, 'GROUP', case when old.deleted_at is null then 'ACTIVE' else 'DELETED' end, old.managed_by, 0, -1)
  on conflict do update set number = number - 1;
end;

-- What the brake counts: removals applied, and requests it held.
create table removals (
  seq integer primary key,
  organization_id text not null,
  at integer not null,
  kind text not null,
  number integer not null
);
create index removals_by_time on removals (organization_id, kind, at);
create table held_requests (
  seq integer primary key,
  organization_id text not null,
  id text not null unique,
  fingerprint text not null,
  kind text not null,
  number integer not null,
  first_at integer not null,
  last_at integer not null,
  attempts integer not null,
  method text not null,
  path text not null,
  subject_type text,
  subject_id text,
  subject_name text,
  released_at integer,
  released_by text
);
create unique index held_requests_by_fingerprint on held_requests (organization_id, fingerprint);
