-- owner: people. Almost every page asks whose caregiver its reader is: their children are found by them, and the register of 50,000 is not read.

create index person_by_agent on people.person using gin (agents);
