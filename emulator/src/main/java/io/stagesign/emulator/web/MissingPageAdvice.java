package io.stagesign.emulator.web;

import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Answers an address that leads nowhere with a page that says so. */
@ControllerAdvice
class MissingPageAdvice {
    @ExceptionHandler
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String nothingThere(NotThere missing, Model model) {
        model.addAttribute("message", missing.getMessage());
        return "web/missing";
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String noSuchPage(NoResourceFoundException missing, Model model) {
        model.addAttribute("message", "This page does not exist.");
        return "web/missing";
    }
}
