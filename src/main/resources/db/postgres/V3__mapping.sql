-- What a person of the identity provider lets one suspect of its mapping, one bit for each suspicion (MappingFinding).
alter table users add column mapping_flags integer generated always as (
  case when managed_by = 'IDP' and deleted_at is null then
    (strpos(resource, '"emails"') = 0)::integer
    + 2 * (strpos(resource, '"emails"') > 0 and coalesce(email_key, '') <> user_name_key)::integer
    + 4 * (strpos(user_name_key, '#ext#') > 0)::integer
    + 8 * (strpos(user_name, '@') = 0)::integer
    + 16 * (external_id is not null and (length(external_id) <> 36 or substr(external_id, 9, 1) <> '-'))::integer
    + 32 * (external_id is null)::integer
    + 64 * (strpos(resource, '"displayName"') = 0)::integer
    + 128 * (user_name_key like '%\_%.%@%.onmicrosoft.com' escape '\')::integer
  else 0 end
) stored;
create index users_by_mapping on users (organization_id, mapping_flags) where mapping_flags > 0;
