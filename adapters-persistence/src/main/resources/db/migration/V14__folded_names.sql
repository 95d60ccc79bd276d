-- The normal forms of the other names, by which they are searched and sorted. Earlier accounts get theirs by the next step.
alter table account add column given_name_key ${text};
alter table account add column family_name_key ${text};
alter table account add column nickname_key ${text};
