package io.stagesign.emulator.web;

import io.stagesign.emulator.fault.Fault;
import io.stagesign.emulator.fault.Faults;
import java.util.ArrayList;
import java.util.List;

/**
 * The fault switches of one cloud.
 *
 * @param key names the cloud in an address
 * @param cloud its name for people
 */
record FaultPanel(String key, String cloud, Faults faults, List<FaultSwitch> switches) {

    static FaultPanel ofOrg(Faults faults) {
        return new FaultPanel("org", "Salesforce", faults, FaultSwitch.ofOrg());
    }

    static FaultPanel ofAccount(Faults faults) {
        return new FaultPanel("account", "OneSpan Sign", faults, FaultSwitch.ofAccount());
    }

    public boolean isOn(FaultSwitch chosen) {
        return faults.standing().contains(chosen.fault());
    }

    void turn(FaultSwitch chosen, boolean on) {
        List<Fault> wanted = new ArrayList<>(faults.standing());
        wanted.remove(chosen.fault());
        if (on) {
            wanted.add(chosen.fault());
        }
        faults.set(wanted);
    }
}
