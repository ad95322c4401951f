-- what signers uploaded comes back beside what was signed
alter table signing_request_document drop constraint signing_request_document_kind_check;
alter table signing_request_document add constraint signing_request_document_kind_check
    check (kind in ('Original', 'Signed', 'Attachment', 'Evidence', 'Receipt'));
