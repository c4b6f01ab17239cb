-- owner: people. An issuer of SAML may say until when somebody is signed in: the session here ends no later.

alter table people.sign_in_begun add column session_until timestamptz;
comment on column people.sign_in_begun.session_until is 'The end that the issuer gave to the session, where it named somebody and gave one';
