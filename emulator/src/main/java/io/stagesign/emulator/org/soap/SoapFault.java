package io.stagesign.emulator.org.soap;

import io.stagesign.emulator.org.schema.ApiException;

/** Writes a refusal as the fault that clients know for its code. */
final class SoapFault {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><soapenv:Envelope"
            + " xmlns:soapenv=\"http://schemas.xmlsoap.org/soap/envelope/\""
            + " xmlns:sf=\"urn:fault.partner.soap.sforce.com\""
            + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><soapenv:Body><soapenv:Fault>";
    private static final String FOOT = "</soapenv:Fault></soapenv:Body></soapenv:Envelope>";

    private SoapFault() {}

    static String of(ApiException refusal) {
        String code = refusal.code();
        String message = SoapWriter.escaped(refusal.reason());
        String type = "sf:" + type(code);
        String place = isQuery(type) ? "<sf:row>-1</sf:row><sf:column>-1</sf:column>" : "";
        return HEAD + "<faultcode>sf:" + code + "</faultcode><faultstring>" + code + ": " + message + "</faultstring>"
                + "<detail><" + type + " xsi:type=\"" + type + "\"><sf:exceptionCode>" + code
                + "</sf:exceptionCode><sf:exceptionMessage>" + message + "</sf:exceptionMessage>" + place + "</" + type
                + "></detail>" + FOOT;
    }

    /** Returns the fault of an operation that this version of the API does not have. */
    static String noOperation(String operation) {
        return HEAD + "<faultcode>soapenv:Client</faultcode><faultstring>No operation available for request"
                + " {urn:partner.soap.sforce.com}" + SoapWriter.escaped(operation) + "</faultstring>" + FOOT;
    }

    private static String type(String code) {
        return switch (code) {
            case "MALFORMED_QUERY" -> "MalformedQueryFault";
            case "INVALID_FIELD" -> "InvalidFieldFault";
            case "INVALID_TYPE" -> "InvalidSObjectFault";
            case "INVALID_QUERY_LOCATOR" -> "InvalidQueryLocatorFault";
            case "INVALID_ID_FIELD", "MALFORMED_ID" -> "InvalidIdFault";
            default -> "UnexpectedErrorFault";
        };
    }

    private static boolean isQuery(String type) {
        return type.endsWith("QueryFault") || type.endsWith("FieldFault") || type.endsWith("SObjectFault");
    }
}
