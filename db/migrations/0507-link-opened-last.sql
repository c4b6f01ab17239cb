-- owner: respond. Two people who share a telephone open their links on it in turn: who answers is whose button was pressed last.

comment on column respond.call_link.opened_at is 'When its button was pressed last. Null: not yet; looking at its page is not opening it';
