package io.stagesign.emulator.apex.run;

import java.util.BitSet;

/** One file of the program and the lines in it that hold a statement. */
public final class CodeUnit {

    private final String name;
    private final String file;
    private final BitSet lines = new BitSet();

    /** Creates the unit of a class or trigger of that name, read from that file. */
    public CodeUnit(String name, String file) {
        this.name = name;
        this.file = file;
    }

    public String file() {
        return file;
    }

    public String name() {
        return name;
    }

    /** Notes that a statement begins on that line. */
    public void addStatement(int line) {
        lines.set(line);
    }

    /** Returns the lines on which a statement begins. */
    public BitSet lines() {
        return (BitSet) lines.clone();
    }
}
