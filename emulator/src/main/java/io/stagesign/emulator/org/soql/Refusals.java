package io.stagesign.emulator.org.soql;

import io.stagesign.emulator.org.schema.ApiException;
import io.stagesign.emulator.org.schema.SObjectType;
import java.util.Locale;
import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.misc.Interval;

/** The wordings in which queries are refused. */
final class Refusals {
    private Refusals() {}

    static ApiException noSuchColumn(ParserRuleContext place, String name, SObjectType type) {
        return new ApiException(
                "INVALID_FIELD",
                place(place) + "No such column '" + name + "' on entity '" + type.name()
                        + "'. If you are attempting to use a custom field, be sure to append the '__c' after the"
                        + " custom field name. Please reference your WSDL or the describe call for the appropriate"
                        + " names.");
    }

    static ApiException noSuchRelationship(ParserRuleContext place, String name, SObjectType type) {
        return new ApiException(
                "INVALID_FIELD",
                place(place) + "Didn't understand relationship '" + name + "' in field path. If you are attempting to"
                        + " use a custom relationship, be sure to append the '__r' after the custom relationship"
                        + " name. Please reference your WSDL or the describe call for the appropriate names.");
    }

    static ApiException noSuchObject(ParserRuleContext place, String name) {
        return new ApiException(
                "INVALID_TYPE",
                place(place) + "sObject type '" + name + "' is not supported. If you are attempting to use a custom"
                        + " object, be sure to append the '__c' after the entity name. Please reference your WSDL or"
                        + " the describe call for the appropriate names.");
    }

    static ApiException cannotBe(String verb, String field) {
        return new ApiException("INVALID_FIELD", "field '" + field + "' can not be " + verb + " in a query call");
    }

    static ApiException malformed(String message) {
        return new ApiException("MALFORMED_QUERY", message);
    }

    static ApiException unsupported(ParserRuleContext what) {
        return malformed("the emulator's org does not support: " + what.getText());
    }

    /** Points at the place in the query as Salesforce does; a query inside Apex source is not shown. */
    private static String place(ParserRuleContext context) {
        CharStream source = context.getStart().getInputStream();
        String text = source.getText(Interval.of(0, source.size() - 1));
        if (!text.strip().toLowerCase(Locale.ROOT).startsWith("select")) {
            return "";
        }
        int line = context.getStart().getLine();
        int column = context.getStart().getCharPositionInLine();
        String shown = text.lines().skip(line - 1L).findFirst().orElse("");
        return "\n" + shown + "\n" + " ".repeat(column) + "^\nERROR at Row:" + line + ":Column:" + (column + 1) + "\n";
    }
}
