package io.stagesign.emulator.server;

import io.stagesign.emulator.fault.Fault;
import io.stagesign.emulator.fault.Faults;
import io.stagesign.emulator.journal.Journal;
import io.stagesign.emulator.journal.JournalEntry;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The control endpoints that each cloud has beside its own API: faults, journal, reset. */
@RestController
@RequestMapping("/emulator")
class ControlController {
    private final Faults faults;
    private final Journal journal;
    private final Resettable cloud;

    ControlController(Faults faults, Journal journal, Resettable cloud) {
        this.faults = faults;
        this.journal = journal;
        this.cloud = cloud;
    }

    @GetMapping("/faults")
    List<Fault> faults() {
        return faults.standing();
    }

    @PutMapping("/faults")
    List<Fault> setFaults(@RequestBody List<Fault> wanted) {
        faults.set(wanted);
        return faults.standing();
    }

    @DeleteMapping("/faults")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void clearFaults() {
        faults.clear();
    }

    @GetMapping("/journal")
    List<JournalEntry> journal() {
        return journal.entries();
    }

    @PostMapping("/reset")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reset() {
        faults.clear();
        cloud.reset();
        journal.clear();
    }
}
