package io.stagesign.emulator.org.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class IdsTests {
    @Test
    void theSuffixTellsTheLetterCase() {
        assertThat(Ids.full("00D000000000001")).isEqualTo("00D000000000001EAA");
        assertThat(Ids.full("005000000000001")).isEqualTo("005000000000001AAA");
        assertThat(Ids.full("0063000000KWmQL")).isEqualTo("0063000000KWmQLAA1");
    }

    @Test
    void numbersBecomeIds() {
        assertThat(Ids.of("006", 1)).isEqualTo("006000000000001AAA");
        assertThat(Ids.of("006", 62)).isEqualTo("006000000000010AAA");
    }

    @Test
    void whatIsNoIdIsRefused() {
        assertThatThrownBy(() -> Ids.require("12")).hasMessage("malformed id 12");
    }
}
