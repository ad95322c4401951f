package io.stagesign.chaos;

import com.silanis.esl.sdk.DocumentPackage;
import com.silanis.esl.sdk.DocumentType;
import com.silanis.esl.sdk.EslClient;
import com.silanis.esl.sdk.PackageId;
import com.silanis.esl.sdk.Placeholder;
import com.silanis.esl.sdk.builder.DocumentBuilder;
import com.silanis.esl.sdk.builder.PackageBuilder;
import com.silanis.esl.sdk.builder.SignatureBuilder;
import com.silanis.esl.sdk.builder.SignerBuilder;
import io.stagesign.emulator.org.Org;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Does step by step in both clouds of a customer what the service would do, so that a test can leave one out or do it twice. */
final class ByHand {
    private final Customer customer;
    private final Org org;
    private final AccountView account;
    private int keys;

    ByHand(Customer customer) {
        this.customer = customer;
        this.org = customer.org();
        this.account = new AccountView(customer);
    }

    /** Returns the id of a new signing request of the deal. */
    String request(Deal deal) {
        return org.insert(
                org.packaged("SigningRequest__c"),
                Map.of(
                        org.packaged("Opportunity__c"),
                        deal.opportunity(),
                        org.packaged("RequestKey__c"),
                        "by-hand-" + keys++,
                        org.packaged("Status__c"),
                        "Requested"));
    }

    void status(String request, String status) {
        org.update(request, Map.of(org.packaged("Status__c"), status));
    }

    /** Returns the id of a draft for the deal's signers and documents. */
    String draft(Deal deal, String request) {
        return draft(deal, org.settings().orgId(), request);
    }

    /** Returns the id of a draft that bears the key of this org's request. */
    String draft(Deal deal, String orgId, String request) {
        PackageBuilder builder = PackageBuilder.newPackageNamed(deal.name()).describedAs(orgId + ":" + request);
        List<String> ids = new ArrayList<>();
        for (String address : deal.signers()) {
            String id = "signer" + ids.size();
            ids.add(id);
            builder.withSigner(SignerBuilder.newSignerWithEmail(address)
                    .withFirstName("Chris")
                    .withLastName("Signer")
                    .withCustomId(id));
        }
        for (int document = 1; document <= deal.documents(); document++) {
            DocumentBuilder contract = DocumentBuilder.newDocumentWithName("Contract " + document)
                    .withId("contract" + document)
                    .fromStream(
                            new ByteArrayInputStream(Deals.pdf(deal.name() + ", document " + document)),
                            DocumentType.PDF);
            ids.forEach(id -> contract.withSignature(SignatureBuilder.signatureFor(new Placeholder(id))
                    .onPage(0)
                    .atPosition(72, 600 - 70 * ids.indexOf(id))));
            builder.withDocument(contract);
        }
        DocumentPackage transaction = builder.build();
        return client().createPackageOneStep(transaction).getId();
    }

    void send(String transaction) {
        client().sendPackage(new PackageId(transaction));
    }

    void sign(Deal deal, String transaction) {
        for (int signer = 0; signer < deal.signers().size(); signer++) {
            customer.account().account().sign(transaction, "signer" + signer);
        }
    }

    /** Returns what OneSpan hands out: each signed document, then the evidence summary. */
    List<byte[]> results(Deal deal, String transaction) {
        List<byte[]> results = new ArrayList<>();
        for (int document = 1; document <= deal.documents(); document++) {
            results.add(account.document(transaction, "contract" + document));
        }
        results.add(account.evidence(transaction));
        return results;
    }

    void file(String opportunity, byte[] content) {
        try {
            org.insert(
                    "ContentVersion",
                    Map.of(
                            "PathOnClient",
                            "Signed.pdf",
                            "VersionData",
                            org.blobs().keep(new ByteArrayInputStream(content)),
                            "FirstPublishLocationId",
                            opportunity,
                            org.packaged("SigningDocumentKey__c"),
                            "by-hand-" + keys++));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private EslClient client() {
        return new EslClient(customer.apiKey(), customer.account().baseUri() + "/api");
    }
}
