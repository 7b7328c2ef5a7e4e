package dev.rapport.web.people;

import io.quarkus.qute.TemplateData;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;

/** What the set-up's form brings. */
@TemplateData
public class SetUpParameters {

    @FormParam("link")
    @DefaultValue("")
    public String link = "";

    @FormParam("name")
    @DefaultValue("")
    public String name = "";

    @FormParam("email")
    @DefaultValue("")
    public String email = "";

    @FormParam("password")
    @DefaultValue("")
    public String password = "";

    @FormParam("workspace")
    @DefaultValue("")
    public String workspace = "";

    @FormParam("zone")
    @DefaultValue("")
    public String zone = "";

    @FormParam("currency")
    @DefaultValue("")
    public String currency = "";

    @FormParam("language")
    @DefaultValue("")
    public String language = "";
}
