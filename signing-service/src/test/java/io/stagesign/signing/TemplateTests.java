package io.stagesign.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateTests {
    @Test
    void eachPlaceholderIsFilledInAnyCase() {
        assertThat(Template.fill(
                        "{opportunity}, {Owner}: { OPPORTUNITY }", Map.of("opportunity", "Pumps", "owner", "Eva")))
                .isEqualTo("Pumps, Eva: Pumps");
    }

    @Test
    void aValueIsTakenAsItIs() {
        assertThat(Template.fill("{opportunity}", Map.of("opportunity", "$1 {owner} \\", "owner", "Eva")))
                .isEqualTo("$1 {owner} \\");
    }

    @Test
    void whatIsNoPlaceholderStays() {
        assertThat(Template.fill("{} {1} { a b } {x", Map.of("x", "y"))).isEqualTo("{} {1} { a b } {x");
        assertThat(Template.unknown("{} {1} { a b } {x", List.of())).isEmpty();
    }

    @Test
    void aPlaceholderThatNobodyFillsIsFound() {
        assertThat(Template.unknown("{Date} {price} {price}", List.of("date"))).containsExactly("{price}");
        assertThat(Template.listed(List.of("title", "date"))).isEqualTo("{date}, {title}");
    }
}
