trigger SigningRequestTrigger on SigningRequest__c(after insert, after update) {
    new SigningRequestTriggerHandler().handle();
}
