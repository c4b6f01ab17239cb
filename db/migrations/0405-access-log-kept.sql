-- owner: contact. What was given to whom is written once: the application may not change it (603 CMR 23.07(1)).

revoke update on contact.access_log from concord_app;
