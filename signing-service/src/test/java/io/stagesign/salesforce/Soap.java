package io.stagesign.salesforce;

import static io.stagesign.salesforce.OrgStub.xml;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;

/** Answers of the SOAP API as an org writes them. */
final class Soap {
    static final String ANN = """
            <sf:Contact xsi:type="sf:sObject"><sf:type>Contact</sf:type><sf:Id xsi:nil="true"/>\
            <sf:FirstName>Ann</sf:FirstName><sf:LastName>Peeters</sf:LastName><sf:Email>ann@example.com</sf:Email>\
            <sf:IsEmailBounced>false</sf:IsEmailBounced></sf:Contact>""";

    private Soap() {}

    static ResponseDefinitionBuilder query(String... records) {
        return result("queryResponse", page(true, "", records));
    }

    static ResponseDefinitionBuilder queryPage(String locator, String... records) {
        return result("queryResponse", page(false, locator, records));
    }

    static ResponseDefinitionBuilder lastPage(String... records) {
        return result("queryMoreResponse", page(true, "", records));
    }

    static ResponseDefinitionBuilder saved(String operation, String... results) {
        StringBuilder body = new StringBuilder();
        for (String result : results) {
            body.append("<result>").append(result).append("</result>");
        }
        return envelope(200, "<" + operation + "Response>" + body + "</" + operation + "Response>");
    }

    static String updated(String id) {
        return "<id>" + id + "</id><success>true</success>";
    }

    static String upserted(String id) {
        return "<created>true</created><id>" + id + "</id><success>true</success>";
    }

    static String rowError(String code, String message) {
        return "<errors><message>%s</message><statusCode>%s</statusCode></errors><id xsi:nil=\"true\"/><success>false</success>"
                .formatted(message, code);
    }

    /** Returns a row; a value that begins with {@code <} is put in as it is, "" is null. */
    static String record(String type, String... fieldsAndValues) {
        StringBuilder row = new StringBuilder("<records xsi:type=\"sf:sObject\"><sf:type>" + type + "</sf:type>");
        for (int i = 0; i < fieldsAndValues.length; i += 2) {
            String name = "sf:" + fieldsAndValues[i];
            String value = fieldsAndValues[i + 1];
            String closed =
                    value.isEmpty() ? "<" + name + " xsi:nil=\"true\"/>" : "<" + name + ">" + value + "</" + name + ">";
            row.append(value.startsWith("<") ? value : closed);
        }
        return row.append("</records>").toString();
    }

    static String children(String relationship, String... records) {
        return "<sf:%1$s xsi:type=\"QueryResult\">%2$s</sf:%1$s>".formatted(relationship, page(true, "", records));
    }

    static String childrenPage(String relationship, String locator, String... records) {
        return "<sf:%1$s xsi:type=\"QueryResult\">%2$s</sf:%1$s>"
                .formatted(relationship, page(false, locator, records));
    }

    /** Returns a fault; a code that WSC does not know is written all the same. */
    static ResponseDefinitionBuilder fault(String code, String message) {
        return envelope(500, """
                <soapenv:Fault><faultcode>sf:%1$s</faultcode><faultstring>%1$s: %2$s</faultstring><detail>\
                <sf:UnexpectedErrorFault xsi:type="sf:UnexpectedErrorFault"><sf:exceptionCode>%1$s</sf:exceptionCode>\
                <sf:exceptionMessage>%2$s</sf:exceptionMessage></sf:UnexpectedErrorFault></detail></soapenv:Fault>""".formatted(code, message), "urn:fault.partner.soap.sforce.com");
    }

    /** Returns the answer of a describe. */
    static ResponseDefinitionBuilder described(String... objects) {
        return envelope(
                200,
                "<describeSObjectsResponse>" + String.join("", objects) + "</describeSObjectsResponse>",
                "urn:sobject.partner.soap.sforce.com");
    }

    /** Returns the answer of a describe of Contact, with names and types of its fields in turn. */
    static ResponseDefinitionBuilder describedContact(String... namesAndTypes) {
        StringBuilder fields = new StringBuilder();
        for (int i = 0; i < namesAndTypes.length; i += 2) {
            fields.append("<fields><name>%s</name><type>%s</type></fields>"
                    .formatted(namesAndTypes[i], namesAndTypes[i + 1]));
        }
        return envelope(
                200,
                "<describeSObjectResponse><result>" + fields
                        + "<name>Contact</name></result></describeSObjectResponse>");
    }

    /** Returns an object of a describe, with one field. */
    static String object(String name, boolean createable, String field, boolean writable) {
        return """
                <result><createable>%2$s</createable><fields><createable>%4$s</createable><name>%3$s</name>\
                <updateable>%4$s</updateable></fields><name>%1$s</name><updateable>true</updateable></result>""".formatted(name, createable, field, writable);
    }

    /** Returns the fault of a query that names a field which is not there or not visible. */
    static ResponseDefinitionBuilder invalidField(String message) {
        return envelope(500, """
                <soapenv:Fault><faultcode>sf:INVALID_FIELD</faultcode><faultstring>INVALID_FIELD: %1$s</faultstring><detail>\
                <sf:InvalidFieldFault xsi:type="sf:InvalidFieldFault"><sf:exceptionCode>INVALID_FIELD</sf:exceptionCode>\
                <sf:exceptionMessage>%1$s</sf:exceptionMessage><sf:row>1</sf:row><sf:column>8</sf:column>\
                </sf:InvalidFieldFault></detail></soapenv:Fault>""".formatted(message), "urn:fault.partner.soap.sforce.com");
    }

    static ResponseDefinitionBuilder faultWithoutDetail(String code) {
        return envelope(
                500,
                "<soapenv:Fault><faultcode>sf:%1$s</faultcode><faultstring>%1$s: Illegal Session</faultstring></soapenv:Fault>"
                        .formatted(code),
                "urn:fault.partner.soap.sforce.com");
    }

    private static ResponseDefinitionBuilder result(String element, String page) {
        return envelope(200, "<%1$s><result xsi:type=\"QueryResult\">%2$s</result></%1$s>".formatted(element, page));
    }

    private static String page(boolean done, String locator, String... records) {
        String at = done ? "<queryLocator xsi:nil=\"true\"/>" : "<queryLocator>" + locator + "</queryLocator>";
        return "<done>%s</done>%s%s<size>%d</size>".formatted(done, at, String.join("", records), records.length);
    }

    private static ResponseDefinitionBuilder envelope(int status, String body) {
        return envelope(status, body, "urn:sobject.partner.soap.sforce.com");
    }

    private static ResponseDefinitionBuilder envelope(int status, String body, String sf) {
        return xml(status, """
                <?xml version="1.0" encoding="UTF-8"?><soapenv:Envelope \
                xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns="urn:partner.soap.sforce.com" \
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:sf="%s"><soapenv:Header><LimitInfoHeader>\
                <limitInfo><current>5</current><limit>100000</limit><type>API REQUESTS</type></limitInfo>\
                </LimitInfoHeader></soapenv:Header><soapenv:Body>%s</soapenv:Body></soapenv:Envelope>""".formatted(sf, body));
    }
}
