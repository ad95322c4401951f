trigger SigningRequestSignerTrigger on SigningRequestSigner__c(after insert, after update) {
    new SignerTriggerHandler().handle();
}
