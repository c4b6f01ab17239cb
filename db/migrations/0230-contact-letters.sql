-- owner: contact. A letter for each answer and paper.

comment on column contact.notice_template.notice is 'Which letter of the catalogue, by its name; four of them are named like the notice they tell';
comment on column contact.notice_template.text is 'With {school}, {date}, {time}, {who}, {what}, {place}, {day}, {lawyer-phone} and {office-phone} for what is filled in; never with a person';
