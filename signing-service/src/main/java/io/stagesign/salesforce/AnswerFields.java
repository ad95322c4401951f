package io.stagesign.salesforce;

import com.sforce.soap.partner.DescribeSObjectResult;
import com.sforce.soap.partner.Field;
import com.sforce.soap.partner.FieldType;
import com.sforce.soap.partner.PartnerConnection;
import com.sforce.ws.ConnectionException;
import io.stagesign.cloud.RemoteFailure;
import io.stagesign.cloud.RemoteFailure.Help;
import io.stagesign.org.Withheld;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The fields of Contact in which the answers of signers stand: the customer's own, so that no permission set of the package
 * has them. Their types are asked for, because a number comes as 4711.0 or 1.2E7, which nobody types.
 */
final class AnswerFields {
    private static final Set<FieldType> NUMBERS =
            Set.of(FieldType._int, FieldType._double, FieldType.currency, FieldType.percent);

    /** What a person can read somewhere and type in again. An encrypted text may come as asterisks. */
    private static final Set<FieldType> TEXTS = Set.of(
            FieldType.string,
            FieldType.textarea,
            FieldType.email,
            FieldType.phone,
            FieldType.url,
            FieldType.picklist,
            FieldType.combobox,
            FieldType.date);

    private static final String ASK =
            ": ask the Salesforce administrator to give the integration user read access to it, or to correct the"
                    + " Questions of the rule.";

    private final Map<String, FieldType> types;

    private AnswerFields(Map<String, FieldType> types) {
        this.types = types;
    }

    /**
     * Looks the fields up, in one call; in none where there are none.
     *
     * @throws RemoteFailure with all that the org does not have, or does not show, and who has to do what
     */
    static AnswerFields of(PartnerConnection connection, List<String> names) throws ConnectionException {
        if (names.isEmpty()) {
            return new AnswerFields(Map.of());
        }
        DescribeSObjectResult contact = connection.describeSObject("Contact");
        Map<String, FieldType> types = new HashMap<>();
        List<String> problems = new ArrayList<>();
        for (String name : names) {
            Optional<FieldType> type = Arrays.stream(contact.getFields())
                    .filter(field -> field.getName().equalsIgnoreCase(name))
                    .map(Field::getType)
                    .findFirst();
            type.ifPresent(known -> types.put(name, known));
            problem(name, type).ifPresent(problems::add);
        }
        if (!problems.isEmpty()) {
            throw new RemoteFailure(Help.NEEDS_SOMEONE, String.join(" ", problems), null);
        }
        return new AnswerFields(types);
    }

    /** Returns what the fields of the contact of a contact role say, by their names as they were asked for. */
    Map<String, Withheld> of(Row role) {
        Map<String, Withheld> answers = new HashMap<>();
        types.forEach((name, type) -> {
            String value = role.findInAnyCase("Contact", name);
            if (value != null && !value.isBlank()) {
                answers.put(name, new Withheld(NUMBERS.contains(type) ? digits(value) : value));
            }
        });
        return answers;
    }

    private static Optional<String> problem(String name, Optional<FieldType> type) {
        if (type.isEmpty()) {
            return Optional.of(
                    ("The signing rule takes an answer from the field Contact.%s, which this org does not have"
                                    + " or the integration user may not read" + ASK)
                            .formatted(name));
        }
        if (!NUMBERS.contains(type.get()) && !TEXTS.contains(type.get())) {
            return Optional.of(("The signing rule takes an answer from the field Contact.%s, which holds nothing that a"
                            + " signer could type in: ask the Salesforce administrator to name a field of text, a date or a"
                            + " number in the Questions of the rule.")
                    .formatted(name));
        }
        return Optional.empty();
    }

    private static String digits(String number) {
        BigDecimal plain = new BigDecimal(number).stripTrailingZeros();
        return plain.signum() == 0 ? "0" : plain.toPlainString();
    }
}
