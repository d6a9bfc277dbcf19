# The frame around help.
help-usage = Usage:
help-commands = Commands
help-arguments = Arguments
help-options = Options
help-global-options = Options of every command
help-options-tag = [OPTIONS]
help-command-name = COMMAND
help-values = Possible values:
help-values-brief = [possible values: { $values }]
help-default = [default: { $values }]

# Headings of manual pages.
man-name = NAME
man-synopsis = SYNOPSIS
man-description = DESCRIPTION
man-options = OPTIONS
man-subcommands = SUBCOMMANDS
man-version = VERSION
man-default = [default:

# What was typed wrong.
usage-unknown-option = there is no option `{ $option }` here
usage-surplus-argument = `{ $argument }` is one argument too many
usage-unknown-command = there is no command `{ $command }`
usage-no-command = a command is missing
usage-value-missing = `{ $option }` needs a value
usage-value-missing-of = `{ $option }` needs a value; possible are { $known }
usage-value-unknown = `{ $value }` is no value for `{ $option }`; possible are { $known }
usage-value-invalid = `{ $value }` is no value for `{ $option }`: { $detail }
usage-too-many-values = `{ $option }` takes no further value, and `{ $value }` is one
usage-too-few-values = `{ $option }` needs more values: at least { $expected } rather than { $found }
usage-wrong-number-of-values = `{ $option }` needs { $expected } values, not { $found }
usage-no-equals = `{ $option }` takes its value with an equals sign
usage-given-twice = `{ $option }` is given more than once
usage-conflict = `{ $option }` does not go together with { $others }
usage-missing = missing: { $arguments }
usage-not-utf8 = an argument is not valid UTF-8
usage-other = { $detail }
usage-did-you-mean = Did you mean { $suggestions }?
usage-line = Usage: { $usage }
usage-more = For more: { $command } --help
