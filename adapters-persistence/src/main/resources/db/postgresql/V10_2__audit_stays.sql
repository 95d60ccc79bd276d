-- What was written to the audit trail stays: not even Muster's own user changes it by mistake.
create function audit_entry_stays() returns trigger language plpgsql as $$
begin
  raise exception 'entries of the audit trail are neither changed nor removed';
end
$$;
create trigger audit_entry_stays before update or delete or truncate on audit_entry
  for each statement execute function audit_entry_stays();
