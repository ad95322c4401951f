trigger SigningRequestSignerTrigger on SigningRequestSigner__c(
    before insert,
    before update,
    after insert,
    after update
) {
    new SignerTriggerHandler().handle();
}
