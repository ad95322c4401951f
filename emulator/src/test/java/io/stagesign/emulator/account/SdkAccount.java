package io.stagesign.emulator.account;

import com.silanis.esl.sdk.DocumentPackage;
import com.silanis.esl.sdk.DocumentType;
import com.silanis.esl.sdk.EslClient;
import com.silanis.esl.sdk.PackageId;
import com.silanis.esl.sdk.Placeholder;
import com.silanis.esl.sdk.builder.DocumentBuilder;
import com.silanis.esl.sdk.builder.DocumentPackageAttributesBuilder;
import com.silanis.esl.sdk.builder.PackageBuilder;
import com.silanis.esl.sdk.builder.SignatureBuilder;
import com.silanis.esl.sdk.builder.SignerBuilder;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Clock;

/** An account that the unmodified OneSpan SDK talks to. */
final class SdkAccount implements AutoCloseable {
    static final String API_KEY = "stagesign-demo-api-key";

    final AccountServer server = AccountServer.start(AccountSettings.demo(0), Clock.systemUTC());

    /** Returns a new client: one client must not be shared. */
    EslClient client() {
        return client(API_KEY);
    }

    EslClient client(String apiKey) {
        return new EslClient(apiKey, server.baseUri() + "/api");
    }

    /** Returns a package for two signers, Ann before Bob, with a contract to sign and an order form to accept. */
    static PackageBuilder contract(String name) {
        return PackageBuilder.newPackageNamed(name)
                .describedAs("a0X000000000001AAA")
                .withAttributes(DocumentPackageAttributesBuilder.newDocumentPackageAttributes()
                        .withAttribute("requestId", "a0X000000000001AAA")
                        .build())
                .withEmailMessage("Please sign soon.")
                .withSigner(SignerBuilder.newSignerWithEmail("Ann@Example.com")
                        .withFirstName("Ann")
                        .withLastName("Lee")
                        .withCustomId("ann")
                        .signingOrder(1))
                .withSigner(SignerBuilder.newSignerWithEmail("bob@example.com")
                        .withFirstName("Bob")
                        .withLastName("Ray")
                        .withCustomId("bob")
                        .signingOrder(2))
                .withDocument(DocumentBuilder.newDocumentWithName("Contract")
                        .withId("contract")
                        .atIndex(1)
                        .fromStream(stream("Contract", "Page two"), DocumentType.PDF)
                        .withSignature(SignatureBuilder.signatureFor(new Placeholder("ann"))
                                .onPage(1)
                                .atPosition(72, 600))
                        .withSignature(SignatureBuilder.signatureFor(new Placeholder("bob"))
                                .onPage(1)
                                .atPosition(72, 670)))
                .withDocument(DocumentBuilder.newDocumentWithName("Order Form")
                        .withId("order")
                        .atIndex(2)
                        .fromStream(stream("Order form"), DocumentType.PDF)
                        .withSignature(SignatureBuilder.acceptanceFor(new Placeholder("ann"))));
    }

    PackageId send(DocumentPackage transaction) {
        PackageId id = client().createPackageOneStep(transaction);
        client().sendPackage(id);
        return id;
    }

    void sign(PackageId id, String signerId) {
        server.account().sign(id.getId(), signerId);
    }

    @Override
    public void close() {
        server.close();
    }

    static InputStream stream(String... pages) {
        return new ByteArrayInputStream(SignersPdf.of(pages));
    }
}
