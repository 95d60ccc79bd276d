create table job (
  id uuid primary key,
  kind varchar(6) not null,
  tenant_id integer not null references tenant (id),
  created_at timestamp(6) with time zone not null,
  state varchar(10) not null,
  document ${text} not null,
  -- Import: rows of the plan up to here were carried out, but for the exceptions.
  applied_through integer not null,
  -- Rises with each node that takes the job over.
  fence bigint not null,
  cancel_requested boolean not null,
  -- Rises with each submission, so that one that comes while a run ends is seen.
  submissions integer not null
);
create index job_newest on job (tenant_id, kind, created_at, id);
create index job_by_state on job (state);

-- Records that wait for their import. A missing field is null, a blank one is ''. References are numbers of
-- import_reference; a missing place is null, one without names an empty array.
create table import_record (
  job uuid not null,
  row_no integer not null,
  account_id uuid,
  user_name ${text},
  user_name_key ${text},
  display_name ${text},
  given_name ${text},
  family_name ${text},
  nickname ${text},
  email ${text},
  email_key ${text},
  email_verified ${text},
  phone ${text},
  locale ${text},
  timezone ${text},
  picture ${text},
  enabled ${text},
  attributes ${text},
  user_metadata ${text},
  app_metadata ${text},
  external_id ${text},
  role_nos integer array,
  main_group_nos integer array,
  group_nos integer array,
  team_nos integer array,
  credential ${text},
  created_at timestamp(6) with time zone,
  updated_at timestamp(6) with time zone,
  last_login_at timestamp(6) with time zone,
  logins_count bigint,
  problems ${text},
  primary key (job, row_no)
);
create index import_record_by_id on import_record (job, account_id);
create index import_record_by_user_name on import_record (job, user_name_key);
create index import_record_by_email on import_record (job, email_key);

-- Which records were staged together.
create table import_chunk (
  job uuid not null,
  first_row integer not null,
  last_row integer not null,
  primary key (job, first_row)
);

-- The first row of the file that carries the same, for rows that are not the first.
create table import_duplicate (
  job uuid not null,
  row_no integer not null,
  by_id integer,
  by_user_name integer,
  by_email integer,
  primary key (job, row_no)
);

-- Each name that an import's records mention or its file defines, once.
create table import_reference (
  job uuid not null,
  no integer not null,
  kind varchar(5) not null,
  name ${text} not null,
  name_key ${text} not null,
  defined boolean not null,
  listed boolean not null,
  label ${text},
  everything boolean not null,
  permissions ${text} not null,
  parent ${text},
  primary key (job, no),
  constraint import_reference_name unique (job, name_key, kind)
);

create table import_decision (
  job uuid not null,
  row_no integer not null,
  kind varchar(9) not null,
  account_id uuid,
  seen_version bigint,
  title ${text} not null,
  changes ${text},
  takes_credential boolean not null,
  takes_activity boolean not null,
  problems ${text},
  primary key (job, row_no)
);
create index import_decision_by_kind on import_decision (job, kind, row_no);

-- Decisions that were not carried out as planned.
create table import_exception (
  job uuid not null,
  row_no integer not null,
  outcome varchar(7) not null,
  problem ${text},
  primary key (job, row_no)
);

-- db-scheduler 16.0.0, its columns as its documentation gives them.
create table scheduled_tasks (
  task_name varchar(250) not null,
  task_instance varchar(250) not null,
  task_data bytea,
  execution_time timestamp(6) with time zone not null,
  picked boolean not null,
  picked_by varchar(250),
  last_success timestamp(6) with time zone,
  last_failure timestamp(6) with time zone,
  consecutive_failures integer,
  last_heartbeat timestamp(6) with time zone,
  version bigint not null,
  priority smallint,
  primary key (task_name, task_instance)
);
create index scheduled_tasks_execution_time on scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat on scheduled_tasks (last_heartbeat);
