package io.stagesign.emulator.account.ceremony;

import io.stagesign.emulator.account.model.Approval;
import io.stagesign.emulator.account.model.Document;
import io.stagesign.emulator.account.model.Role;
import io.stagesign.emulator.account.model.Transaction;
import io.stagesign.emulator.account.signing.Signing;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * One document on the screen.
 *
 * @param id the document
 * @param name its name
 * @param pages its pages with their boxes
 * @param boxesLeft how many signatures are still to be clicked
 * @param boxes how many there are for this signer
 * @param acceptance whether it is accepted by a button, because it has no place to sign at
 * @param toDo whether the signer has to do anything here
 * @param filesLeft what has to be uploaded before this document can be confirmed, because it is the signer's last
 */
record DocumentPage(
        String id,
        String name,
        List<Sheet> pages,
        long boxesLeft,
        long boxes,
        boolean acceptance,
        boolean toDo,
        List<String> filesLeft) {
    static DocumentPage of(Transaction transaction, Document document, Role role) {
        List<Approval> mine = document.approvalsOf(role);
        List<Approval> places =
                mine.stream().filter(approval -> !approval.isAcceptance()).toList();
        return new DocumentPage(
                document.id(),
                document.name(),
                sheets(transaction, document, role),
                places.stream()
                        .filter(approval -> !approval.isOptional() && !role.hasClicked(approval))
                        .count(),
                places.size(),
                places.isEmpty() && !mine.isEmpty(),
                !document.isDoneBy(role),
                Signing.missingBefore(transaction, role, document));
    }

    private static List<Sheet> sheets(Transaction transaction, Document document, Role role) {
        List<Sheet> sheets = new ArrayList<>();
        for (JsonNode page : document.json().path("pages")) {
            int number = page.path("index").asInt();
            double width = page.path("width").asDouble();
            double height = page.path("height").asDouble();
            List<Box> boxes = document.approvals().stream()
                    .filter(approval -> !approval.isSigned())
                    .flatMap(approval -> approval.fields().stream()
                            .filter(field -> field.isVisible() && field.page() == number)
                            .map(field -> Box.of(transaction, role, approval, field, width, height)))
                    .toList();
            sheets.add(new Sheet(number, Math.round(width), Math.round(height), boxes));
        }
        return sheets;
    }

    /** One page, in points. */
    record Sheet(int number, long width, long height, List<Box> boxes) {}
}
