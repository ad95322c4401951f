package io.stagesign.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentNamesTests {
    @ParameterizedTest
    @ValueSource(strings = {"Contract.pdf", "Договор № 7.pdf", "契約書.docx", "عقد.pdf", "Vertrag Größe.pdf", "📄 v2.pdf"})
    void aNameOfAnyScriptStaysAsItIs(String name) {
        assertThat(DocumentNames.of(List.of(name))).containsExactly(name);
    }

    @ParameterizedTest
    @CsvSource({
        "a/b:c*d?.pdf,         a_b_c_d_.pdf",
        "a\\b<c>d|e.pdf,       a_b_c_d_e.pdf",
        "say \"yes\".pdf,      say _yes_.pdf",
        "Redesigned plan.pdf,  Rede-signed plan.pdf",
        "ESIGNED.pdf,          E-SIGNED.pdf",
        ".pdf,                 Document.pdf"
    })
    void whatOneSpanReservesIsReplaced(String fileName, String name) {
        assertThat(DocumentNames.of(List.of(fileName))).containsExactly(name);
    }

    @Test
    void charactersThatTurnTheDirectionOfWritingAreDropped() {
        assertThat(DocumentNames.of(List.of("invoice\u202Efdp.pdf"))).containsExactly("invoicefdp.pdf");
    }

    @Test
    void anAccentIsWrittenAsOneCharacter() {
        assertThat(DocumentNames.of(List.of("Ko\u0308ln.pdf"))).containsExactly("Köln.pdf");
    }

    @Test
    void namesThatWouldBeEqualAreNumbered() {
        assertThat(DocumentNames.of(List.of("Contract.pdf", "contract.pdf", "Contract (2).pdf", "Contract.pdf")))
                .containsExactly("Contract.pdf", "contract (2).pdf", "Contract (2) (2).pdf", "Contract (3).pdf");
    }

    @Test
    void aLongNameIsCutBeforeItsExtensionAndBetweenCharacters() {
        List<String> names =
                DocumentNames.of(List.of("x" + "😀".repeat(200) + ".pdf", "x" + "😀".repeat(201) + ".pdf"));

        assertThat(names).doesNotHaveDuplicates().allSatisfy(name -> {
            assertThat(name.length()).isLessThanOrEqualTo(DocumentNames.LONGEST);
            assertThat(name).startsWith("x😀😀").endsWith(".pdf");
            assertThat(name.codePoints()).noneMatch(c -> c >= 0xD800 && c <= 0xDFFF);
        });
    }
}
