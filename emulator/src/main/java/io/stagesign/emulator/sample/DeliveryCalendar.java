package io.stagesign.emulator.sample;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/** A year of deliveries, a line for each week: the page is full, so a signature needs a page of its own. */
final class DeliveryCalendar {

    private static final LocalDate FIRST_MONDAY = LocalDate.of(2027, 1, 4);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final List<String> ROUTES = List.of("North quay", "Old town", "Harbour east", "Hill villages");
    private static final int WEEKS = 52;
    private static final float LINE = 13.9f;

    private DeliveryCalendar() {}

    static byte[] pdf() throws IOException {
        try (Paper paper = new Paper("Delivery Calendar 2027")) {
            PDPage page = paper.addPage();
            try (PDPageContentStream stream = paper.draw(page)) {
                paper.write(stream, "Delivery Calendar 2027", Paper.MARGIN, Paper.HEIGHT - 50, 18, 0x0B5CAB);
                for (int week = 0; week < WEEKS; week++) {
                    writeWeek(paper, stream, week, Paper.HEIGHT - 74 - week * LINE);
                }
            }
            return paper.toBytes();
        }
    }

    private static void writeWeek(Paper paper, PDPageContentStream stream, int week, float y) throws IOException {
        LocalDate monday = FIRST_MONDAY.plusWeeks(week);
        cell(paper, stream, "Week " + (week + 1), 0, y);
        cell(paper, stream, DAY.format(monday), 70, y);
        cell(paper, stream, ROUTES.get(week % ROUTES.size()), 170, y);
        cell(paper, stream, "Orders by " + DAY.format(monday.minusDays(4)), 290, y);
    }

    private static void cell(Paper paper, PDPageContentStream stream, String text, float x, float y)
            throws IOException {
        paper.write(stream, text, Paper.MARGIN + x, y, 8.5f, 0x1F2933);
    }
}
