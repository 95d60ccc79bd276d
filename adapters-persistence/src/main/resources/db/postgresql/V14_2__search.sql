-- What searches look through, on PostgreSQL alone: docs/adr/0026. It is made behind the writes, so that they don't pay for it.

-- jsonb holds neither \u0000 nor halves of characters nor absurd numbers; such an object is null here, and nothing fails.
create function muster_json(object text) returns jsonb language plpgsql immutable strict parallel safe as $$
begin
  return object::jsonb;
exception when others then
  return null;
end
$$;

create table account_search (
  account_id uuid primary key,
  -- Normal forms, each between two line feeds, which no name holds.
  names varchar collate "C" not null,
  -- The JSON objects by their names, where there is one that is not empty.
  members jsonb,
  -- One of the objects is not among the members, since jsonb does not hold it.
  unread boolean not null
);
-- Accounts that were written since they were put there; several rows for an account are well.
create table account_search_due (
  account_id uuid not null
);

-- What account_search is to hold of each account.
create view account_to_search as
  select a.id as account_id,
    concat(chr(10), a.user_name_key, chr(10), a.display_name_key, chr(10), a.email_key, chr(10), a.given_name_key, chr(10),
      a.family_name_key, chr(10), a.nickname_key, chr(10)) as names,
    case when a.attributes <> '{}' or a.user_metadata <> '{}' or a.app_metadata <> '{}'
      then jsonb_build_object('attributes', o.attributes, 'userMetadata', o.user_metadata, 'appMetadata', o.app_metadata) end as members,
    o.attributes is null or o.user_metadata is null or o.app_metadata is null as unread
  from account a cross join lateral (select muster_json(a.attributes) as attributes, muster_json(a.user_metadata) as user_metadata,
    muster_json(a.app_metadata) as app_metadata offset 0) o;

insert into account_search select account_id, names, members, unread from account_to_search;
create index account_search_members on account_search using gin (members jsonb_path_ops);
create index account_search_unread on account_search (account_id) where unread;

-- Only who may create extensions gets this index; without it searches for parts of names read all names.
do $$
begin
  create extension if not exists pg_trgm;
  create index account_search_names on account_search using gin (names gin_trgm_ops);
exception when others then
  raise warning 'searches for parts of names read all names, since there is no extension pg_trgm: %; docs/scale.md tells how to add it',
    sqlerrm;
end
$$;
