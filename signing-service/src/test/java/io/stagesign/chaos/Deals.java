package io.stagesign.chaos;

import io.stagesign.chaos.Deal.Ending;
import io.stagesign.emulator.org.DemoUser;
import io.stagesign.emulator.org.Org;
import io.stagesign.emulator.org.dml.Dml;
import io.stagesign.emulator.org.dml.DmlOptions;
import io.stagesign.emulator.org.store.Blob;
import io.stagesign.emulator.org.store.Row;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.jspecify.annotations.Nullable;

/** Puts opportunities into orgs, and moves them to the stage of the rule, one or several at a time. */
final class Deals {
    private final Random random;

    Deals(long seed) {
        random = new Random(seed);
    }

    /** Creates so many opportunities, spread over the customers; each with signers, texts and an ending of its own. */
    List<Deal> create(int count, List<Customer> customers) {
        List<Deal> deals = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            deals.add(create(customers.get(number % customers.size()), number));
        }
        return deals;
    }

    /** Moves some of the opportunities of one org with one save. */
    static void moveToProposal(List<Deal> deals) {
        Org org = deals.get(0).customer().org();
        List<Row> rows = deals.stream()
                .map(deal -> org.row("Opportunity", Map.of("Id", deal.opportunity(), "StageName", "Proposal")))
                .toList();
        Dml.failure(org.dml().update(rows, DmlOptions.allOrNone(org.system()))).ifPresent(failure -> {
            throw failure;
        });
    }

    private Deal create(Customer customer, int number) {
        Org org = customer.org();
        String name = "Deal " + number + " of " + customer.name();
        Ending ending = ending();
        String account = org.insert("Account", Map.of("Name", name));
        String opportunity = opportunity(org, account, name);
        List<String> signers = new ArrayList<>();
        int people = 1 + random.nextInt(2);
        for (int signer = 1; signer <= people; signer++) {
            String address = "signer" + signer + ".deal" + number + "@" + customer.name() + ".example";
            contact(org, account, opportunity, "Signer " + signer + " Deal " + number, address);
            signers.add(address);
        }
        if (ending == Ending.NOT_READY) {
            contact(org, account, opportunity, "Nobody Deal " + number, null);
        }
        int documents = 1 + random.nextInt(2);
        for (int document = 1; document <= documents; document++) {
            byte[] content = pdf(name + ", document " + document);
            file(org, opportunity, "Contract " + number + "-" + document + ".pdf", content);
        }
        return new Deal(customer, opportunity, name, ending, List.copyOf(signers), documents);
    }

    /** Creates an opportunity whose one file nobody can sign: nobody is to be invited. */
    static Deal withFile(Customer customer, String name, String fileName, byte[] content) {
        Org org = customer.org();
        String account = org.insert("Account", Map.of("Name", name));
        String opportunity = opportunity(org, account, name);
        contact(org, account, opportunity, name, name.replace(' ', '-') + "@" + customer.name() + ".example");
        file(org, opportunity, fileName, content);
        return new Deal(customer, opportunity, name, Ending.NOT_READY, List.of(), 1);
    }

    private static String opportunity(Org org, String account, String name) {
        return org.insert(
                "Opportunity",
                Map.of(
                        "Name",
                        name,
                        "StageName",
                        "Qualification",
                        "CloseDate",
                        LocalDate.of(2027, 6, 30),
                        "AccountId",
                        account,
                        "OwnerId",
                        org.userId(DemoUser.REP)));
    }

    private Ending ending() {
        int percent = random.nextInt(100);
        if (percent < 72) {
            return Ending.EVERYBODY_SIGNS;
        }
        if (percent < 80) {
            return Ending.ONE_DECLINES;
        }
        if (percent < 87) {
            return Ending.TIME_RUNS_OUT;
        }
        return percent < 94 ? Ending.TAKEN_BACK : Ending.NOT_READY;
    }

    private static void contact(Org org, String account, String opportunity, String name, @Nullable String email) {
        Map<String, Object> values =
                new HashMap<>(Map.of("AccountId", account, "FirstName", "Chris", "LastName", name));
        if (email != null) {
            values.put("Email", email);
        }
        String contact = org.insert("Contact", values);
        org.insert(
                "OpportunityContactRole",
                Map.of("OpportunityId", opportunity, "ContactId", contact, "Role", "Decision Maker"));
    }

    private static void file(Org org, String opportunity, String name, byte[] content) {
        org.insert(
                "ContentVersion",
                Map.of("PathOnClient", name, "VersionData", kept(org, content), "FirstPublishLocationId", opportunity));
    }

    private static Blob kept(Org org, byte[] content) {
        try {
            return org.blobs().keep(new ByteArrayInputStream(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns a page with this text. */
    static byte[] pdf(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.newLineAtOffset(72, 760);
                content.showText(text);
                content.endText();
            }
            document.save(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
