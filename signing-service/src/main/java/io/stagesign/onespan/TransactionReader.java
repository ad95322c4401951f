package io.stagesign.onespan;

import com.silanis.esl.api.model.Package;
import com.silanis.esl.sdk.internal.Serialization;
import io.stagesign.cloud.CloudHttp;
import io.stagesign.onespan.TransactionState.Status;
import io.stagesign.org.OrgId;
import io.stagesign.org.Orgs;
import io.stagesign.org.RequestKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads transactions by their id, or finds them by the request that they were created for. */
final class TransactionReader {
    private final Orgs orgs;
    private final CloudHttp http;

    TransactionReader(Orgs orgs, CloudHttp http) {
        this.orgs = orgs;
        this.http = http;
    }

    /** The search finds names and descriptions that hold the request's id; the attribute says whose it really is. */
    List<TransactionState> find(RequestKey key) {
        // the id alone: it has no character that a search could take for its own
        String search = "/packages?search=" + key.request() + "&from=1&to=50";
        List<TransactionState> states = new ArrayList<>();
        found(key, search, states);
        // what lies in the trash is in no other folder
        found(key, search + "&query=trashed", states);
        states.sort(Comparator.comparing(state -> state.status() == Status.DRAFT));
        return states;
    }

    private void found(RequestKey key, String path, List<TransactionState> states) {
        JsonNode found =
                account(key.org()).run(each -> PlainJson.read(each.rest().get(each.url(path))));
        for (JsonNode result : found.path("results")) {
            String id = result.path("id").asString("");
            if (TransactionId.isValid(id)) {
                read(key.org(), new TransactionId(id))
                        .filter(state ->
                                state.key().filter(key.toString()::equals).isPresent())
                        .ifPresent(state -> states.add(state.state()));
            }
        }
    }

    Optional<TransactionState> state(OrgId org, TransactionId transaction) {
        return read(org, transaction).map(PackageState::state);
    }

    private Optional<PackageState> read(OrgId org, TransactionId transaction) {
        return account(org).find(each -> {
            String path = "/packages/" + transaction;
            String json = each.rest().get(each.url(path));
            PackageState found = new PackageState(
                    Serialization.fromJson(json, Package.class),
                    UploadedFiles.in(PlainJson.read(json), id -> exists(each, path + UploadedFiles.path(id))));
            if (!found.state().id().equals(transaction)) {
                throw OneSpanFailures.unreadable();
            }
            return found;
        });
    }

    private static boolean exists(Account account, String path) {
        return PlainJson.read(account.rest().get(account.url(path + "/exists")))
                .path("exists")
                .asBoolean(false);
    }

    private Account account(OrgId org) {
        return new Account(http, orgs.get(org));
    }
}
