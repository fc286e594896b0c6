-- What the index of texts knows of three characters: those that begin with one or two find what is no longer. For that,
-- each value ends a line now, and an empty line is the last (TextSearch).
create virtual table users_search_terms using fts5vocab (users_search, row);
insert into users_search (users_search) values ('delete-all');
insert into users_search (rowid, body)
select
  seq,
  user_name_key || char(10)
    || case when coalesce(email_key, '') in ('', user_name_key) then '' else email_key || char(10) end
    || case when display_key in ('', user_name_key) then '' else display_key || char(10) end
    || case when coalesce(external_id, '') in ('', user_name_key) then '' else lower(external_id) || char(10) end
    || char(10)
from users;
