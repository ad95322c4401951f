package io.stagesign.signing;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagesign.signing.FilingSettings.FileAs;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamesTests {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @Test
    void withoutAPatternTheUsualNamesAreGiven() {
        FileNames names = names(null, null, FileAs.NEW_FILE);

        assertThat(names.signed("Contract v1.2.docx")).isEqualTo("Contract v1.2 - signed.pdf");
        assertThat(names.evidence()).isEqualTo("Evidence report.pdf");
    }

    @Test
    void aNewVersionKeepsTheNameOfTheFile() {
        assertThat(names(null, null, FileAs.NEW_VERSION).signed("Contract.docx"))
                .isEqualTo("Contract.pdf");
    }

    @Test
    void aPatternIsFilled() {
        FileNames names =
                names("{opportunity}: {title} signed {date}", "Evidence {opportunity}.pdf", FileAs.NEW_VERSION);

        assertThat(names.signed("Contract.pdf")).isEqualTo("Größe №1 & Co_ Contract signed 2026-11-24.pdf");
        assertThat(names.evidence()).isEqualTo("Evidence Größe №1 & Co.pdf");
    }

    @Test
    void twoFilesNeverGetOneName() {
        FileNames names = names("Signed {date}", "signed {DATE}", FileAs.NEW_FILE);

        assertThat(names.signed("a.pdf")).isEqualTo("Signed 2026-11-24.pdf");
        assertThat(names.signed("b.pdf")).isEqualTo("Signed 2026-11-24 (2).pdf");
        assertThat(names.evidence()).isEqualTo("signed 2026-11-24 (3).pdf");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "契約書.pdf|契約書.pdf",
                "عقد\u202efdp.exe|عقدfdp.pdf",
                "a/b\\c:d*e?f<g>h.pdf|a_b_c_d_e_f_g_h.pdf",
                "'  .hidden. .pdf'|hidden.pdf",
                "'...'|Document.pdf",
                "Cafe\u0301.pdf|Café.pdf",
                "'a\tb.pdf'|a_b.pdf"
            })
    void aNameIsSafeInAnyScript(String original, String name) {
        assertThat(names("{document}", null, FileAs.NEW_FILE).signed(original)).isEqualTo(name);
    }

    @Test
    void aLongNameIsCutBetweenCharacters() {
        FileNames names = names("{title}", null, FileAs.NEW_FILE);

        String first = names.signed("𝔸".repeat(200) + ".pdf");
        String second = names.signed("𝔸".repeat(200) + ".pdf");

        assertThat(first).hasSizeLessThanOrEqualTo(255).endsWith("𝔸.pdf");
        assertThat(second).hasSizeLessThanOrEqualTo(255).endsWith("𝔸 (2).pdf");
    }

    @Test
    void aRequestOfAnEarlierReleaseHasNoNameOfItsOpportunity() {
        FilingSettings settings = new FilingSettings("{opportunity} {title}", null, FileAs.NEW_FILE, false, false);

        assertThat(new FileNames(settings, null, DAY).signed("Contract.pdf")).isEqualTo("Contract.pdf");
    }

    private static FileNames names(@Nullable String signed, @Nullable String evidence, FileAs fileAs) {
        return new FileNames(new FilingSettings(signed, evidence, fileAs, false, false), "Größe №1 & Co", DAY);
    }
}
