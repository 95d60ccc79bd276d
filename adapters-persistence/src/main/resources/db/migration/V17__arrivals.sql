-- When an account came here. An import can bring one that was made and changed elsewhere long ago.
alter table account add column arrived_at timestamp(6) with time zone default current_timestamp not null;
