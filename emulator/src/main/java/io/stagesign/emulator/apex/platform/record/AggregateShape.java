package io.stagesign.emulator.apex.platform.record;

import io.stagesign.emulator.apex.run.SObjectShape;
import java.util.Locale;

/** AggregateResult: its members are the aliases of whatever query it came from. */
record AggregateShape() implements SObjectShape {

    static final String NAME = "AggregateResult";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Member member(String memberName) {
        return new Member(memberName.toLowerCase(Locale.ROOT), "Object");
    }
}
