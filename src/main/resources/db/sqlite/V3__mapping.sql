-- What a person of the identity provider lets one suspect of its mapping, one bit for each suspicion (MappingFinding).
alter table users add column mapping_flags integer generated always as (
  case when managed_by = 'IDP' and deleted_at is null then
    (instr(resource, '"emails"') = 0)
    + 2 * (instr(resource, '"emails"') > 0 and coalesce(email_key, '') <> user_name_key)
    + 4 * (instr(user_name_key, '#ext#') > 0)
    + 8 * (instr(user_name, '@') = 0)
    + 16 * (external_id is not null and (length(external_id) <> 36 or substr(external_id, 9, 1) <> '-'))
    + 32 * (external_id is null)
    + 64 * (instr(resource, '"displayName"') = 0)
    + 128 * (user_name_key like '%\_%.%@%.onmicrosoft.com' escape '\')
  else 0 end
) virtual;
create index users_by_mapping on users (organization_id, mapping_flags) where mapping_flags > 0;
