package io.stagesign.request;

import io.stagesign.onespan.TransactionState;
import io.stagesign.org.RecordId;
import io.stagesign.salesforce.Salesforce;
import io.stagesign.salesforce.SignerRow;
import io.stagesign.signing.Signer;
import io.stagesign.signing.SigningRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/**
 * Who signs a transaction that was found and of which nothing is known here, after an older database was restored: OneSpan
 * knows whom it invited and where, the record in which role and order they sign.
 */
@Component
class AdoptedSigners {
    private final Salesforce salesforce;

    AdoptedSigners(Salesforce salesforce) {
        this.salesforce = salesforce;
    }

    List<Signer> of(SigningRequest request, TransactionState state, Rule rule) {
        Map<RecordId, SignerRow> rows = salesforce
                .signers(request.key().org(), request.key().request())
                .stream()
                .collect(Collectors.toMap(SignerRow::contactId, Function.identity(), (one, other) -> one));
        boolean inTurn = rule.signingOrder() == Rule.SigningOrder.SEQUENTIAL;
        List<TransactionState.Signer> invited = state.signers().stream()
                .filter(signer -> RecordId.isValid(signer.id()))
                .toList();
        return IntStream.range(0, invited.size())
                .mapToObj(i -> signer(invited.get(i), rows, inTurn ? i + 1 : 1))
                .toList();
    }

    /** @param turn where the record does not say it, because nobody was reported before the database was lost */
    private static Signer signer(TransactionState.Signer invited, Map<RecordId, SignerRow> rows, int turn) {
        RecordId contact = new RecordId(invited.id());
        Optional<SignerRow> row = Optional.ofNullable(rows.get(contact));
        return new Signer(
                contact,
                row.map(SignerRow::role).orElse(null),
                row.map(SignerRow::order).orElse(turn),
                invited.name(),
                invited.email(),
                Signer.State.WAITING,
                null);
    }
}
