-- owner: people. Almost every page asks whose caregiver its reader is. Without this, everybody in the register is read for it.

create index person_by_agent on people.person using gin (agents);
