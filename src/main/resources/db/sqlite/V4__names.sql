-- What users are sorted by, once more: a row of users is long, and sorting what a search finds touches each of them.
create table user_names (
  seq integer primary key,
  display_key text not null
);
insert into user_names select seq, display_key from users;

create trigger user_named after insert on users begin
  insert into user_names values (new.seq, new.display_key);
end;
create trigger user_renamed after update of display_key on users when old.display_key <> new.display_key begin
  update user_names set display_key = new.display_key where seq = new.seq;
end;
create trigger user_unnamed after delete on users begin
  delete from user_names where seq = old.seq;
end;
